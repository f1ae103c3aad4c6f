//! A report on the screen and on paper: draws the blocks as they are, computes and words nothing.

use leptos::prelude::*;

use crate::report::{Align, Block, Fact, Letterhead, Report, Row, RowKind, Signatures, Table};

/// A report in the layout of Nghị định 30/2020/NĐ-CP.
#[component]
pub fn ReportView(
    /// The report.
    report: Report,
    /// Its language.
    lang: &'static str,
) -> impl IntoView {
    let Report { kind, title, blocks, footer } = report;
    let class = format!("report report--{}", kind.as_str());
    view! {
        <article id="report" class=class lang=lang aria-label=title>
            {blocks.into_iter().map(block).collect_view()}
            <p class="report__footer">{footer}</p>
        </article>
    }
}

fn block(block: Block) -> AnyView {
    match block {
        Block::Letterhead(head) => letterhead(head).into_any(),
        Block::Title { kind, subject } => view! {
            <h2 class="report__title">
                <span class="report__kind">{kind}</span>
                <span class="report__subject">{subject}</span>
            </h2>
        }
        .into_any(),
        Block::Notice(text) => view! { <p class="report__notice">{text}</p> }.into_any(),
        Block::Heading(text) => view! { <h3 class="report__heading">{text}</h3> }.into_any(),
        Block::Paragraph(text) => view! { <p class="report__text">{text}</p> }.into_any(),
        Block::Facts(facts) => facts_list(facts).into_any(),
        Block::Table(shown) => table(shown).into_any(),
        Block::Signatures(signatures) => closing(signatures).into_any(),
    }
}

fn letterhead(head: Letterhead) -> impl IntoView {
    let parent = (!head.parent.is_empty()).then(|| view! { <p>{head.parent}</p> });
    view! {
        <div class="report__head">
            <div class="report__issuer">
                {parent}
                <p class="report__strong report__ruled">{head.issuer}</p>
                <p>{head.number}</p>
            </div>
            <div class="report__country">
                <p class="report__strong">{head.country}</p>
                <p class="report__strong report__motto"><span>{head.motto}</span></p>
                <p class="report__date">{head.place_and_date}</p>
            </div>
        </div>
    }
}

fn facts_list(facts: Vec<Fact>) -> impl IntoView {
    let fact = |fact: Fact| {
        // A question has its own mark.
        let mark = if fact.name.ends_with('?') { " " } else { ": " };
        view! { <div><dt>{fact.name}{mark}</dt><dd>{fact.value}</dd></div> }
    };
    view! { <dl class="report__facts">{facts.into_iter().map(fact).collect_view()}</dl> }
}

/// The head repeats on every page; a row is not torn apart.
fn table(table: Table) -> impl IntoView {
    let aligns: Vec<Align> = table.columns.iter().map(|column| column.align).collect();
    let class = format!("report__table report__table--{}", table.columns.len());
    let heads = table.columns.into_iter().map(|it| view! { <th scope="col">{it.title}</th> });
    let rows = table.rows.into_iter().map(|it| row(it, &aligns));
    let name = table.caption.clone();
    view! {
        <div class="report__scroll" role="region" tabindex="0" aria-label=name>
            <table class=class>
                <caption class="visually-hidden">{table.caption}</caption>
                <thead><tr>{heads.collect_view()}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}

/// The name of a line, in the second column, is the head of its row; of two columns the first one.
fn row(row: Row, aligns: &[Align]) -> AnyView {
    let kind = match row.kind {
        RowKind::Area => "report__area",
        RowKind::Group => "report__group",
        RowKind::Leaf => "report__leaf",
        RowKind::Total => "report__total",
    };
    let head = usize::from(aligns.len() > 2);
    let cells = row.cells.into_iter().zip(aligns).enumerate().map(|(place, (text, align))| {
        let class = match align {
            Align::Start => "",
            Align::Centre => "report__centre",
            Align::End => "report__end",
        };
        match place == head {
            true => view! { <th scope="row" class=class>{text}</th> }.into_any(),
            false => view! { <td class=class>{text}</td> }.into_any(),
        }
    });
    view! { <tr class=kind>{cells.collect_view()}</tr> }.into_any()
}

fn closing(signatures: Signatures) -> impl IntoView {
    let recipients = signatures.recipients.into_iter().map(|it| view! { <li>{it}</li> });
    view! {
        <div class="report__closing">
            <div class="report__recipients">
                <p>{signatures.recipients_title}</p>
                <ul>{recipients.collect_view()}</ul>
            </div>
            <div class="report__signature">
                <p class="report__strong">{signatures.position}</p>
                <p class="report__instruction">{signatures.instruction}</p>
                <p class="report__strong report__name">{signatures.name}</p>
            </div>
        </div>
    }
}
