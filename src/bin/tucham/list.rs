//! The inbox and rankings as text for a terminal.

use std::fmt::Write;

use tucham::domain::review::Ranking;
use tucham::i18n::numbers::count;
use tucham::i18n::words::{tables as words, terms};
use tucham::i18n::{Lang, review, safe};
use tucham::jobs::Desk;
use tucham::report::tables::{self, Outlet, RankingTable};

use crate::table::table;

/// A row for each file, then how many stand how and who is missing.
pub fn inbox(desk: &Desk, lang: Lang) -> String {
    let (inbox, made) = (desk.inbox(), desk.made());
    let mut text = table(&tables::inbox(inbox, desk.sets(), made, Outlet::Terminal, lang));
    let _ = writeln!(text, "\n{}", review::tally(&inbox.tally(), lang));
    if let Some(campaign) = desk.campaign() {
        let missing = count(inbox.missing(campaign).len(), lang);
        let _ = writeln!(text, "{}", words::UNITS_MISSING.with(lang, &[("n", &missing)]));
    }
    text
}

/// Group by group: by what, the ranked units, those that are not ranked.
pub fn ranking(desk: &Desk, ranking: &Ranking, lang: Lang) -> String {
    let mut text = String::new();
    for group in &ranking.groups {
        let set = desk.sets().get(&group.set).map(|set| set.as_ref());
        let request = &ranking.request;
        let _ = writeln!(
            text,
            "{}\n{} · {} · {}\n",
            safe(group.name()),
            safe(&review::by(&request.by, set, lang)),
            review::rank_view(request.view, lang),
            terms::ties(request.ties).to(lang),
        );
        text += &table(&RankingTable::ranked(group, set, Outlet::Terminal, lang).whole());
        let excluded = RankingTable::excluded(group, Outlet::Terminal, lang);
        if !excluded.is_empty() {
            let _ = write!(text, "\n{}\n{}", excluded.heading(), table(&excluded.whole()));
        }
        text.push('\n');
    }
    text
}
