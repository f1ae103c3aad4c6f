//! A report on the screen and on paper: draws the blocks as they are, computes and words nothing.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::platform::print_support;
use crate::i18n::Lang;
use crate::report::{
    Align, Annex, Block, Column, Fact, Kind, Letterhead, Report, Row, RowKind, Signatures, Table,
};
use crate::ui::components::{BarsView, ClassScaleView};

/// The rows of a long table, drawn a slice at a time.
#[derive(Clone, Copy)]
pub struct Slices {
    /// How many slices there are.
    pub count: usize,
    /// How many of them are to be drawn by now.
    pub drawn: Signal<usize>,
    /// The rows of a slice, by its place.
    pub rows: Callback<usize, Vec<Row>>,
}

/// A report in the layout of Nghị định 30/2020/NĐ-CP.
#[component]
pub fn ReportView(
    /// The report.
    report: Report,
    /// Its language.
    lang: &'static str,
    /// The rows of its tables, in their order, where they are not in the report itself. It stays
    /// off the paper until all of them are drawn.
    #[prop(optional)]
    slices: Vec<Slices>,
) -> impl IntoView {
    let Report { kind, title, blocks, footer } = report;
    let class = format!("report report--{}", kind.as_str());
    let mut of_tables = slices.clone().into_iter();
    let blocks: Vec<AnyView> = blocks.into_iter().map(|it| block(it, &mut of_tables)).collect();
    // It then stands at the foot of each page.
    let prints_into_margins = print_support::prints_into_margins();
    let is_growing = move || slices.iter().any(|it| it.drawn.get() < it.count);
    view! {
        <article id="report" class=class class:no-print=is_growing lang=lang aria-label=title>
            {blocks}
            <p class="report__footer" class:no-print=prints_into_margins>{footer}</p>
        </article>
    }
}

fn block(block: Block, of_tables: &mut impl Iterator<Item = Slices>) -> AnyView {
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
        Block::Table(shown) => table(shown, of_tables.next()),
        Block::ClassScale(scale) => view! { <ClassScaleView scale /> }.into_any(),
        Block::Bars(bars) => view! { <BarsView bars /> }.into_any(),
        Block::Signatures(signatures) => closing(signatures).into_any(),
        Block::Annex(Annex { number, title, note }) => view! {
            <div class="report__annex">
                <p class="report__strong">{number}</p>
                <h2 class="report__annex-title">{title}</h2>
                <p>{note}</p>
            </div>
        }
        .into_any(),
    }
}

fn letterhead(head: Letterhead) -> impl IntoView {
    let parent = (!head.parent.is_empty()).then(|| view! { <p>{head.parent}</p> });
    view! {
        <div class="report__head">
            <div class="report__issuer">
                {parent}
                <p class="report__strong report__ruled report__lines">{head.issuer}</p>
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

/// The head repeats on every page; a row is not torn apart. On the screen a table of several slices
/// is laid out slice by slice, of which only those in view cost anything; the roles say that it is a
/// table still.
fn table(table: Table, slices: Option<Slices>) -> AnyView {
    let is_sliced = slices.as_ref().is_some_and(|slices| slices.count > 1);
    let shares: Vec<String> = table.shares().collect();
    let grid = shares.join(" ");
    let widths = shares.into_iter().map(|share| view! { <col style:width=share /> });
    let heads = table.columns.iter().map(|it| {
        view! { <th scope="col" role="columnheader">{it.title.clone()}</th> }
    });
    let heads = heads.collect_view();
    let columns: Arc<[Column]> = table.columns.into();
    let lang = table.lang;
    let bodies = match slices {
        Some(slices) => sliced(slices, columns, lang),
        None => body(table.rows, &columns, lang).into_any(),
    };
    let name = table.caption.clone();
    view! {
        <div class="report__scroll" role="region" tabindex="0" aria-label=name>
            <table
                class=format!("report__table report__table--{}", table.id)
                class:report__table--sliced=is_sliced
                style=("--columns", grid)
                role="table"
            >
                <caption class="visually-hidden">{table.caption}</caption>
                <colgroup>{widths.collect_view()}</colgroup>
                <thead role="rowgroup"><tr role="row">{heads}</tr></thead>
                {bodies}
            </table>
        </div>
    }
    .into_any()
}

/// A body for every slice, once its turn has come.
fn sliced(slices: Slices, columns: Arc<[Column]>, lang: Lang) -> AnyView {
    let Slices { count, drawn, rows } = slices;
    let slice = |place: usize| {
        let columns = columns.clone();
        let is_due = Memo::new(move |_| drawn.get() > place);
        move || is_due.get().then(|| body(rows.run(place), &columns, lang))
    };
    (0..count).map(slice).collect_view().into_any()
}

/// How many rows it has is what the style sheet reckons the height of one out of view by.
fn body(rows: Vec<Row>, columns: &[Column], lang: Lang) -> impl IntoView + use<> {
    let count = rows.len().to_string();
    let rows = rows.into_iter().map(|it| row(it, columns, lang)).collect_view();
    view! { <tbody role="rowgroup" style=("--rows", count)>{rows}</tbody> }
}

fn row(row: Row, columns: &[Column], lang: Lang) -> AnyView {
    let kind = match row.kind {
        RowKind::Area => "report__area",
        RowKind::Group => "report__group",
        RowKind::Leaf => "report__leaf",
        RowKind::Total => "report__total",
    };
    let cells = row.cells.iter().zip(columns).map(|(cell, column)| {
        let text = cell.whole(lang);
        let class = match column.kind.align() {
            Align::Start => "",
            Align::Centre => "report__centre",
            Align::End => "report__end",
        };
        match column.kind {
            Kind::Name => {
                view! { <th scope="row" role="rowheader" class=class>{text}</th> }.into_any()
            }
            Kind::Text | Kind::Code | Kind::Number | Kind::Percent => {
                view! { <td role="cell" class=class>{text}</td> }.into_any()
            }
        }
    });
    view! { <tr role="row" class=kind>{cells.collect_view()}</tr> }.into_any()
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
                <p class="report__strong report__lines">{signatures.position}</p>
                <p class="report__strong report__name">{signatures.name}</p>
            </div>
        </div>
    }
}
