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
    /// `/help`
    Help,
    /// `/leave`: hand the computer to someone else.
    Leave,
    /// `/drafts/ID/…`
    Draft(String, Step),
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
    /// `check`
    Check,
    /// `explain`: the appraisal, and the unit's explanations.
    Explain,
    /// `print`
    Print,
    /// `history`: earlier states.
    History,
}

impl Route {
    /// Reads what stands after `#`.
    pub fn parse(hash: &str) -> Self {
        let parts: Vec<&str> = hash.split('/').filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            [] => Route::Start,
            ["new"] => Route::New,
            ["campaign"] => Route::Campaign,
            ["sets"] => Route::Sets,
            ["help"] => Route::Help,
            ["leave"] => Route::Leave,
            ["drafts", id, rest @ ..] => match Step::parse(rest) {
                Some(step) => Route::Draft(id.to_string(), step),
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
            Route::Help => "/help".into(),
            Route::Leave => "/leave".into(),
            Route::Draft(id, step) => format!("/drafts/{id}/{}", step.path()),
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
            ["check"] => Some(Step::Check),
            ["explain"] => Some(Step::Explain),
            ["print"] => Some(Step::Print),
            ["history"] => Some(Step::History),
            _ => None,
        }
    }

    fn path(&self) -> String {
        match self {
            Step::Unit => "unit".into(),
            Step::Tasks => "tasks".into(),
            Step::Area(area) => format!("areas/{area}"),
            Step::Criterion(leaf) => format!("criteria/{leaf}"),
            Step::Check => "check".into(),
            Step::Explain => "explain".into(),
            Step::Print => "print".into(),
            Step::History => "history".into(),
        }
    }
}
