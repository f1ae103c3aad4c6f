//! The published result: units ranked within their groups, by what, with which tie rule, and who is
//! not ranked and why.

use super::letter::{fact, head, signatures};
use super::tables::{RankingTable, ranking_tables};
use super::{Block, Report, ReportKind, Table};
use crate::domain::campaign::Campaign;
use crate::domain::letter_case::capitals;
use crate::domain::review::{GroupRanking, Made, Ranking, Request};
use crate::domain::set::{Rounding, Sets};
use crate::i18n::words::{report as words, terms};
use crate::i18n::{Lang, periods, review, safe};

/// Builds the report of a ranking; every number is taken from it.
pub fn ranking(ranking: &Ranking, campaign: Option<&Campaign>, sets: &Sets, lang: Lang) -> Report {
    let Ranking { request, groups, made } = ranking;
    let mut report = ranking_outline(request, groups, *made, campaign, sets, lang);
    let empty = report.blocks.iter_mut().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    for (table, it) in empty.zip(ranking_tables(groups, sets, lang)) {
        table.rows = it.rows(0..it.len());
    }
    report
}

/// The report of a ranking with every table still empty: their rows are those of
/// [`ranking_tables`].
pub fn ranking_outline(
    request: &Request,
    groups: &[GroupRanking],
    made: Made,
    campaign: Option<&Campaign>,
    sets: &Sets,
    lang: Lang,
) -> Report {
    let issuer = campaign.map(|it| it.issuer.as_str()).unwrap_or_default();
    let subject = subject(campaign, lang);
    let number = words::NUMBER_OF_REPORT.to(lang);
    let mut blocks = vec![
        Block::Letterhead(head("", issuer, number, lang)),
        Block::Title { kind: capitals(terms::RESULT.to(lang)), subject: subject.clone() },
    ];
    for table in ranking_tables(groups, sets, lang) {
        blocks.push(Block::Heading(table.heading()));
        blocks.extend(facts(table, request, lang));
        blocks.extend(notes(table, lang).into_iter().map(Block::Notice));
        blocks.push(Block::Table(empty(table, &subject)));
    }
    blocks.push(Block::Paragraph(review::made(&made, lang)));
    let position = words::HEAD_OF_AUTHORITY.to(lang).to_string();
    blocks.push(Block::Signatures(signatures(Vec::new(), position, "", lang)));
    let footer = terms::ties(request.ties).to(lang).to_string();
    Report { kind: ReportKind::Ranking, title: subject, blocks, footer }
}

fn subject(campaign: Option<&Campaign>, lang: Lang) -> String {
    let start = words::RANKING_OF.to(lang);
    match campaign {
        Some(campaign) => {
            format!("{start} {}", periods::of_year(campaign.period, campaign.year, lang))
        }
        None => start.to_string(),
    }
}

/// How it is ranked; which area each column is.
fn facts(table: RankingTable, request: &Request, lang: Lang) -> Option<Block> {
    if let Some(set) = table.shows_areas_of() {
        let nodes = set.areas.iter().map(|area| &set.nodes[area.node]);
        let facts = nodes.map(|node| fact(&safe(&node.code), safe(lang.pick(&node.title))));
        return Some(Block::Facts(facts.collect()));
    }
    let (_, set) = table.ranks()?;
    let by = words::RANKED_BY.to(lang);
    let whose = terms::FIGURES.to(lang);
    let ties = terms::TIES.to(lang);
    Some(Block::Facts(vec![
        fact(by, safe(&review::by(&request.by, set, lang))),
        fact(whose, review::rank_view(request.view, lang)),
        fact(ties, terms::ties(request.ties).to(lang).to_string()),
    ]))
}

/// What must be known before it is signed.
fn notes(table: RankingTable, lang: Lang) -> Vec<String> {
    let of_group = table.ranks();
    of_group.map_or(Vec::new(), |(group, set)| review::notes(group, Rounding::of(set), lang))
}

fn empty(table: RankingTable, subject: &str) -> Table {
    let caption = match table.ranks() {
        Some(_) => subject.to_string(),
        None => table.heading(),
    };
    table.empty(caption)
}
