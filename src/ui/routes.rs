//! Every address of the page, in one enum. Addresses stand after `#`, so that a sub-folder, plain
//! http and the one-file build all work.

/// Where the user is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// `/`
    Start,
    /// `/new`: choose a set for a new dossier.
    New,
    /// `/campaign`: a unit finds itself in the campaign that it opened.
    Campaign,
    /// `/sets`
    Sets,
    /// `/sets/KEY/print`: one of them, as the annex of a decision.
    SetSheet(String),
    /// `/sets/table`: a table becomes a criteria set.
    Table,
    /// `/help`
    Help,
    /// `/leave`: hand the computer to someone else.
    Leave,
    /// `/drafts/ID/…`
    Draft(String, Step),
    /// `/review/…`: the superior's side.
    Review(ReviewStep),
    /// Anything else.
    Unknown,
}

/// Where the user is within one draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// `unit`
    Unit,
    /// `tasks`
    Tasks,
    /// `areas/AREA`: the official table.
    Area(String),
    /// `criteria/LEAF`: one criterion.
    Criterion(String),
    /// `documents`: the register.
    Documents,
    /// `check`
    Check,
    /// `explain`: the appraisal, and the unit's explanations.
    Explain,
    /// `print`
    Print,
    /// `history`: earlier states.
    History,
    /// `version`: another version of its set.
    Version,
}

/// Where a superior is. A campaign is named by its id; [`FREE`] stands for files without one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReviewStep {
    /// `/review`: the campaigns kept here.
    Start,
    /// `CAMPAIGN/set-up`: year, groups, units, dates.
    SetUp(String),
    /// `CAMPAIGN/inbox`: the files that were received.
    Inbox(String),
    /// `CAMPAIGN/survey`: survey points, pasted as a table.
    Survey(String),
    /// `CAMPAIGN/dossiers/KEY`: one dossier, row by row.
    Dossier(String, String),
    /// `CAMPAIGN/dossiers/KEY/print`: its appraisal sheet.
    Sheet(String, String),
    /// `CAMPAIGN/result`: ranking and what the figures say.
    Result(String),
    /// `CAMPAIGN/result/print`: the ranking on paper.
    ResultSheet(String),
}

/// What stands in an address for files that belong to no campaign. No campaign has this id.
pub const FREE: &str = "~";

impl Route {
    /// Reads what stands after `#`.
    pub fn parse(hash: &str) -> Self {
        let parts: Vec<&str> = hash.split('/').filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            [] => Route::Start,
            ["new"] => Route::New,
            ["campaign"] => Route::Campaign,
            ["sets"] => Route::Sets,
            ["sets", "table"] => Route::Table,
            ["sets", key, "print"] => Route::SetSheet(key.to_string()),
            ["help"] => Route::Help,
            ["leave"] => Route::Leave,
            ["drafts", id, rest @ ..] => match Step::parse(rest) {
                Some(step) => Route::Draft(id.to_string(), step),
                None => Route::Unknown,
            },
            ["review", rest @ ..] => match ReviewStep::parse(rest) {
                Some(step) => Route::Review(step),
                None => Route::Unknown,
            },
            _ => Route::Unknown,
        }
    }

    /// What stands after `#`.
    pub fn hash(&self) -> String {
        match self {
            Route::Start | Route::Unknown => "/".into(),
            Route::New => "/new".into(),
            Route::Campaign => "/campaign".into(),
            Route::Sets => "/sets".into(),
            Route::Table => "/sets/table".into(),
            Route::SetSheet(key) => format!("/sets/{key}/print"),
            Route::Help => "/help".into(),
            Route::Leave => "/leave".into(),
            Route::Draft(id, step) => format!("/drafts/{id}/{}", step.path()),
            Route::Review(step) => format!("/review{}", step.path()),
        }
    }

    /// As the address of a link.
    pub fn href(&self) -> String {
        format!("#{}", self.hash())
    }

    /// The draft that it names.
    pub fn draft(&self) -> Option<&str> {
        match self {
            Route::Draft(id, _) => Some(id),
            _ => None,
        }
    }
}

impl Step {
    fn parse(parts: &[&str]) -> Option<Self> {
        match parts {
            ["unit"] => Some(Step::Unit),
            [] | ["tasks"] => Some(Step::Tasks),
            ["areas", area] => Some(Step::Area(area.to_string())),
            ["criteria", leaf] => Some(Step::Criterion(leaf.to_string())),
            ["documents"] => Some(Step::Documents),
            ["check"] => Some(Step::Check),
            ["explain"] => Some(Step::Explain),
            ["print"] => Some(Step::Print),
            ["history"] => Some(Step::History),
            ["version"] => Some(Step::Version),
            _ => None,
        }
    }

    fn path(&self) -> String {
        match self {
            Step::Unit => "unit".into(),
            Step::Tasks => "tasks".into(),
            Step::Area(area) => format!("areas/{area}"),
            Step::Criterion(leaf) => format!("criteria/{leaf}"),
            Step::Documents => "documents".into(),
            Step::Check => "check".into(),
            Step::Explain => "explain".into(),
            Step::Print => "print".into(),
            Step::History => "history".into(),
            Step::Version => "version".into(),
        }
    }
}

impl ReviewStep {
    fn parse(parts: &[&str]) -> Option<Self> {
        let campaign = || parts.first().map(|part| decoded(part));
        let key = |part: &str| part.to_string();
        Some(match parts {
            [] => ReviewStep::Start,
            [_, "set-up"] => ReviewStep::SetUp(campaign()?),
            [_] | [_, "inbox"] => ReviewStep::Inbox(campaign()?),
            [_, "survey"] => ReviewStep::Survey(campaign()?),
            [_, "dossiers", of] => ReviewStep::Dossier(campaign()?, key(of)),
            [_, "dossiers", of, "print"] => ReviewStep::Sheet(campaign()?, key(of)),
            [_, "result"] => ReviewStep::Result(campaign()?),
            [_, "result", "print"] => ReviewStep::ResultSheet(campaign()?),
            _ => return None,
        })
    }

    fn path(&self) -> String {
        let under = |campaign: &str, rest: &str| format!("/{}/{rest}", encoded(campaign));
        match self {
            ReviewStep::Start => String::new(),
            ReviewStep::SetUp(campaign) => under(campaign, "set-up"),
            ReviewStep::Inbox(campaign) => under(campaign, "inbox"),
            ReviewStep::Survey(campaign) => under(campaign, "survey"),
            ReviewStep::Dossier(campaign, key) => under(campaign, &format!("dossiers/{key}")),
            ReviewStep::Sheet(campaign, key) => under(campaign, &format!("dossiers/{key}/print")),
            ReviewStep::Result(campaign) => under(campaign, "result"),
            ReviewStep::ResultSheet(campaign) => under(campaign, "result/print"),
        }
    }

    /// The campaign that it names.
    pub fn campaign(&self) -> Option<&str> {
        match self {
            ReviewStep::Start => None,
            ReviewStep::SetUp(campaign)
            | ReviewStep::Inbox(campaign)
            | ReviewStep::Survey(campaign)
            | ReviewStep::Dossier(campaign, _)
            | ReviewStep::Sheet(campaign, _)
            | ReviewStep::Result(campaign)
            | ReviewStep::ResultSheet(campaign) => Some(campaign),
        }
    }
}

/// A campaign's id as a part of an address: whoever wrote the file chose it.
fn encoded(id: &str) -> String {
    js_sys::encode_uri_component(id).into()
}

fn decoded(part: &str) -> String {
    js_sys::decode_uri_component(part).map_or_else(|_| part.to_string(), String::from)
}
