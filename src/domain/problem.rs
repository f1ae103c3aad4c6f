//! Problems as facts: a code, a place and what was found. The words are made in `i18n::problems`.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

/// How much a problem matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The work goes on; someone should look.
    Warning,
    /// What it names cannot be used as it stands.
    Error,
}

/// Declares the codes once: name, stable code, severity.
macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident $code:literal $severity:ident,)*) => {
        /// What went wrong: stable codes that can be read over the phone.
        ///
        /// Families: TEP files, BTC criteria sets, TL answers, TD stages and appraisal, TB browser.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[$doc])* $name,)* }

        impl Code {
            /// Every code, in order.
            pub const ALL: &'static [Code] = &[$(Code::$name,)*];

            /// The stable code, such as `TL-203`.
            pub fn as_str(self) -> &'static str {
                match self { $(Code::$name => $code,)* }
            }

            /// From the stable code.
            pub fn from_word(word: &str) -> Option<Self> {
                Code::ALL.iter().copied().find(|code| code.as_str() == word)
            }

            /// How much it matters.
            pub fn severity(self) -> Severity {
                match self { $(Code::$name => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    /// The file has no bytes.
    FileEmpty "TEP-101" Error,
    /// The file is larger than the limit (`found`, `limit`).
    FileTooLarge "TEP-102" Error,
    /// The bytes are not UTF-8.
    NotUtf8 "TEP-103" Error,
    /// Not JSON (`line`, `column`).
    NotJson "TEP-104" Error,
    /// Nested deeper than the limit (`limit`).
    TooDeep "TEP-105" Error,
    /// A key stands twice in one object (`key`, `line`).
    DuplicateKey "TEP-106" Error,
    /// Another format (`found`, `expected`).
    OtherFormat "TEP-107" Error,
    /// A newer version of the format (`found`, `known`).
    NewerVersion "TEP-108" Error,
    /// No `format` key: not one of our files.
    NoFormat "TEP-109" Error,
    /// More entries than the limit (`limit`).
    TooMany "TEP-110" Error,
    /// A quotation in a table is never closed (`line`).
    QuoteOpen "TEP-111" Error,
    /// A packed file.
    Packed "TEP-112" Error,
    /// A file of another program (`found`: sheet, letter, slides, office, pdf, picture, program).
    OtherProgram "TEP-113" Error,
    /// A page without the data of a dossier.
    PageWithoutData "TEP-114" Error,
    /// More files at once than the limit (`found`, `limit`).
    TooManyFiles "TEP-115" Error,
    /// A file of which the computer has the place and not the content: bytes of 0 only.
    OnlyZeros "TEP-120" Error,
    /// A date under a key that the format does not know (`key`).
    DateKeyUnknown "TEP-122" Warning,
    /// A title of which nothing can be seen.
    TitleBlank "TEP-123" Error,
    /// A year that no campaign can have (`found`); it is left out.
    YearOutside "TEP-121" Warning,
    /// A table file that needs a password.
    TableLocked "TEP-130" Error,
    /// A table file with macros.
    TableMacros "TEP-131" Error,
    /// A PDF or a picture.
    TableScanned "TEP-132" Error,
    /// A document of the old Word.
    TableOldWord "TEP-133" Error,
    /// A text in an unknown encoding or an old font.
    EncodingUnknown "TEP-134" Error,
    /// A packed document that unpacks to more than the limit (`limit`, in megabytes).
    TableUnpacked "TEP-135" Error,
    /// More rows, cells or parts than the limit (`limit`).
    TableTooMany "TEP-136" Error,
    /// A part of the document cannot be read (`found`).
    TableBroken "TEP-137" Error,
    /// No kind of file that holds tables (`found`).
    TableUnknown "TEP-138" Error,
    /// There is no table in the file.
    TableNone "TEP-139" Error,
    /// The file has no table of this number (`found`, `limit`).
    TableNumber "TEP-140" Error,
    /// No heading names the columns that are needed (`found`).
    TableColumns "TEP-141" Error,
    /// A key is missing (`key`).
    KeyMissing "TEP-201" Error,
    /// A value has the wrong type (`key`, `expected`).
    WrongType "TEP-202" Error,
    /// A key that the format does not know (`key`).
    UnknownKey "TEP-203" Error,
    /// Not a decimal written as text (`key`, `found`).
    NotDecimal "TEP-204" Error,
    /// A word outside the list (`key`, `found`, `allowed`).
    UnknownWord "TEP-205" Error,
    /// Not a date of the form 2026-11-22 (`key`, `found`).
    NotDate "TEP-206" Error,
    /// The content was changed after the export (`found`, `expected`).
    SealBroken "TEP-301" Warning,
    /// The file carries no seal.
    SealMissing "TEP-302" Warning,
    /// The set inside the file is not the one that the file names (`found`, `expected`).
    OwnSetDiffers "TEP-303" Error,
    /// The file needs a criteria set that is not here (`id`, `version`).
    SetMissing "TEP-304" Error,
    /// The set here has the same name and another content (`found`, `expected`, `version`).
    SetDiffers "TEP-305" Error,
    /// A total in the file differs from the recomputed one (`key`, `found`, `expected`).
    DeclaredDiffers "TEP-306" Warning,
    /// An entry names a criterion that the set does not have (`id`).
    EntryUnknown "TEP-307" Warning,
    /// Scored by another version or content of the set than the file names (`version`).
    OtherSetUsed "TEP-308" Warning,
    /// This very file was received before (`name`).
    SameFile "TEP-401" Error,
    /// Another file holds the same dossier with other content (`name`, `revision`).
    SameIdOther "TEP-402" Warning,
    /// Another file is from the same unit (`name`).
    UnitTwice "TEP-403" Warning,
    /// Explanations of a dossier that is not here (`id`).
    DossierMissing "TEP-405" Error,
    /// A file of a kind that the inbox does not take (`found`).
    NotForInbox "TEP-404" Error,
    /// A desk file was changed or damaged after it was made.
    DeskAltered "TEP-310" Error,
    /// A received file inside a desk file is not the one that its checksum names (`name`).
    DeskPaperDiffers "TEP-311" Error,
    /// A work copy inside a desk file cannot be read, or belongs to no file in it.
    DeskWorkUnusable "TEP-312" Error,
    /// The campaign inside a desk file cannot be read, or is not the one that the file names.
    DeskCampaignUnusable "TEP-313" Error,
    /// A campaign does not fit into one desk file (`found`, `limit`).
    DeskTooLarge "TEP-314" Error,
    /// A desk file, which is restored on the superior's side.
    DeskForSuperior "TEP-315" Error,
    /// A desk file beside other files, or beside a campaign.
    DeskNotAlone "TEP-316" Error,
    /// A key file is opened with another passphrase than it was closed with, or its box was altered.
    KeyPassphrase "TEP-320" Error,
    /// A key file was changed or damaged after it was made.
    KeyDamaged "TEP-321" Error,
    /// A passphrase that others would guess (`limit`).
    PassphraseShort "TEP-322" Error,
    /// A file that is signed already would be signed once more.
    SignedTwice "TEP-323" Error,
    /// An official set does not say which document issued it (`key`).
    SourceMissing "BTC-201" Warning,
    /// An id stands twice (`found`).
    DuplicateId "BTC-202" Error,
    /// A code stands twice (`found`).
    DuplicateCode "BTC-203" Warning,
    /// A group's maximum is not the sum below it (`found`, `expected`).
    GroupMax "BTC-204" Warning,
    /// The base areas do not sum to the set's maximum (`found`, `expected`).
    SetMax "BTC-205" Warning,
    /// Points lie outside what is allowed (`key`, `found`, `min`, `max`).
    PointsOutside "BTC-206" Error,
    /// No answer can reach the maximum (`found`, `max`).
    MaxUnreachable "BTC-207" Warning,
    /// Steps do not fall strictly (`found`, `before`).
    StepsNotFalling "BTC-208" Error,
    /// The lower limit is not below the upper one (`from`, `full`).
    FromNotBelowFull "BTC-209" Error,
    /// Bands do not fall strictly (`found`, `before`).
    BandsNotFalling "BTC-210" Error,
    /// The last band does not start at 0 (`found`).
    LastBandNotZero "BTC-211" Warning,
    /// A gate names a line that does not exist (`found`).
    GateNode "BTC-212" Error,
    /// A gate names a band that does not exist (`found`).
    GateBand "BTC-213" Error,
    /// `otherwise` is not a lower band (`found`, `band`).
    GateNotLower "BTC-214" Warning,
    /// A formula cannot be read (`formula`, `at`, `found`).
    FormulaSyntax "BTC-215" Error,
    /// A formula uses an undeclared variable (`formula`, `found`).
    FormulaVariable "BTC-216" Error,
    /// A formula mixes numbers and conditions (`formula`, `at`).
    FormulaKind "BTC-217" Error,
    /// `unless` names no profile question (`found`).
    UnlessUnknown "BTC-218" Error,
    /// A step or branch can never hold (`found`).
    NeverHolds "BTC-219" Warning,
    /// A list that needs entries is empty (`key`).
    ListEmpty "BTC-220" Error,
    /// A node is neither a group nor a leaf, or both.
    GroupOrLeaf "BTC-221" Error,
    /// A number lies outside what makes sense (`key`, `found`, `min`, `max`).
    NumberOutside "BTC-222" Error,
    /// An id is empty or has characters that ids may not have (`found`).
    BadId "BTC-223" Error,
    /// A formula is too long, too deep, or multiplies and divides too often (`formula`).
    FormulaTooComplex "BTC-224" Error,
    /// The formulas of the set are too long together (`found`, `limit`).
    FormulasTooLong "BTC-225" Error,
    /// A rule gives points above the leaf's maximum; they are held to it (`key`, `found`, `max`).
    PointsAboveMax "BTC-230" Warning,
    /// Points that are entered may lie below 0 (`found`).
    GivenNegative "BTC-231" Warning,
    /// A line that counts in the maximum stands below a bonus or penalty line.
    RoleBelow "BTC-232" Error,
    /// A rule names a figure that the set does not declare (`found`).
    FigureUnknown "BTC-233" Error,
    /// The fewest points of a range lie above the most (`min`, `max`).
    RangeFalling "BTC-234" Error,
    /// The floor of a tally lies above its cap (`floor`, `cap`).
    FloorAboveCap "BTC-235" Error,
    /// A row has no maximum that can be read (`key`).
    RowNoMax "BTC-260" Warning,
    /// Code and name of a row belong to different units (`code`, `name`).
    RowDisagrees "BTC-262" Warning,
    /// A row stands twice (`key`).
    RowTwice "BTC-263" Warning,
    /// A row without a code (`key`).
    RowNoCode "BTC-264" Error,
    /// A row without a name (`key`).
    RowNoName "BTC-265" Error,
    /// A unit that is not in the campaign (`key`).
    RowUnitUnknown "BTC-266" Error,
    /// A criterion that is not in the set (`key`).
    RowCriterionUnknown "BTC-267" Error,
    /// A cell that is no number (`found`).
    RowNotNumber "BTC-268" Error,
    /// A number above the maximum (`found`, `max`).
    RowAboveMax "BTC-269" Error,
    /// A column whose figures look like fractions where a percentage is wanted (`key`).
    ColumnShares "BTC-270" Warning,
    /// A date that does not exist (`found`).
    RowNoSuchDate "BTC-271" Warning,
    /// A document without a number (`key`).
    RowNoNumber "BTC-272" Warning,
    /// The same document with another date (`key`).
    RowOtherDate "BTC-273" Warning,
    /// A number with two readings (`found`).
    RowTwoReadings "BTC-274" Warning,
    /// A criterion whose points the unit enters itself (`key`).
    RowNotHere "BTC-275" Error,
    /// A criterion that takes nothing here: others score it, or it does not apply (`key`).
    RowNotOpen "BTC-276" Error,
    /// Points below the lowest that a criterion gives (`found`, `min`).
    RowBelowMin "BTC-277" Error,
    /// A criterion that is answered by choosing, or with several figures (`key`).
    RowByHand "BTC-278" Error,
    /// A part without its whole (`key`).
    RowNoWhole "BTC-279" Error,
    /// A code that several criteria have (`key`).
    RowCriterionMany "BTC-280" Error,
    /// A published index that is not the share that the points are of the stated maximum (`found`, `expected`).
    RowShareDiffers "BTC-281" Warning,
    /// Points without an index, while no maximum is stated (`found`).
    RowNoScale "BTC-282" Warning,
    /// A title that looks like a text of an old font (`found`, `expected`).
    RowOldFont "BTC-283" Warning,
    /// A number that is typed cannot be read (`found`).
    NotNumber "TL-201" Error,
    /// A number can be read in two ways (`found`, `first`, `second`).
    NumberAmbiguous "TL-202" Error,
    /// The part is above the whole (`part`, `whole`).
    PartAboveWhole "TL-203" Error,
    /// The whole is 0 and the rule does not allow that.
    WholeZero "TL-204" Error,
    /// A figure is below 0 (`found`).
    NegativeFigure "TL-205" Error,
    /// A count has a fraction (`found`).
    NotWholeNumber "TL-206" Error,
    /// A value lies outside its range (`found`, `min`, `max`).
    ValueOutside "TL-207" Error,
    /// The chosen option is not in the set (`found`).
    OptionUnknown "TL-208" Error,
    /// A ticked item is not in the set (`found`).
    ItemUnknown "TL-209" Error,
    /// The answer is of another kind than the rule expects (`found`, `expected`).
    AnswerKind "TL-210" Error,
    /// This criterion may not be skipped.
    MayNotSkip "TL-211" Error,
    /// One of the figures is missing (`field`).
    FigureMissing "TL-212" Error,
    /// The formula divides by 0 with these figures.
    DivisionByZero "TL-213" Error,
    /// The answer cannot be read.
    AnswerUnreadable "TL-214" Error,
    /// Two cells of a table were pasted into one field (`found`).
    SeveralCells "TL-220" Error,
    /// A percentage below one, which may be a fraction (`found`, `first`, `second`).
    PercentOrFraction "TL-221" Error,
    /// A date that is none of the calendar (`found`).
    NoSuchDay "TL-222" Warning,
    /// A month without a day (`found`).
    DateWithoutDay "TL-223" Warning,
    /// A document's date lies after today (`found`).
    EvidenceAhead "TL-224" Warning,
    /// A document's date lies far from the year that is scored (`found`, `year`).
    EvidenceOtherYear "TL-225" Warning,
    /// The formula rounds to a step of 0 with these figures.
    StepZero "TL-240" Error,
    /// Points were set for an option that always gives the same (`found`).
    OptionFixed "TL-241" Error,
    /// Not answered yet.
    Unanswered "TL-301" Warning,
    /// "Not applicable" without a reason.
    ReasonMissing "TL-302" Warning,
    /// Neither evidence nor an explanation.
    EvidenceMissing "TL-303" Warning,
    /// A link in the evidence is not http or https (`found`).
    LinkNotWeb "TL-304" Warning,
    /// A date in the evidence cannot be read (`found`).
    EvidenceDate "TL-305" Warning,
    /// A criterion that the set does not have (`id`).
    LeafUnknown "TL-401" Error,
    /// The stage does not allow this (`stage`).
    StageForbids "TD-101" Error,
    /// The dossier cannot go from this stage to that one (`from`, `to`).
    StageStep "TD-102" Error,
    /// There is no such round (`round`).
    RoundUnknown "TD-103" Error,
    /// The unit is not on the campaign's list (`found`).
    UnitUnknown "TD-201" Error,
    /// The list has the unit's name with another code (`found`, `expected`).
    UnitCodeOther "TD-202" Warning,
    /// The file answers another campaign (`found`, `expected`).
    CampaignOther "TD-203" Error,
    /// The file is for another year (`found`, `expected`).
    YearOther "TD-204" Error,
    /// The file names no campaign (`expected`).
    CampaignUnnamed "TD-205" Warning,
    /// The file answers another set or version than its group does (`found`, `expected`).
    SetOther "TD-206" Error,
    /// The unit has not locked the dossier.
    NotLocked "TD-207" Warning,
    /// The file says neither code nor name of the unit.
    UnitUnnamed "TD-208" Error,
    /// The caps in the file are not the campaign's; the campaign's hold (`key`, `found`, `expected`).
    CapsOther "TD-209" Warning,
    /// The file names another group than the list, which holds (`found`, `expected`).
    GroupOther "TD-210" Warning,
    /// A date of the campaign is not after the one before it (`key`, `found`, `before`).
    DatesNotRising "TD-301" Error,
    /// A unit's code stands twice (`found`).
    UnitCodeTwice "TD-302" Error,
    /// A unit is in a group that the campaign does not have (`found`, `unit`).
    GroupUnknown "TD-303" Error,
    /// A group's set is neither built in nor in the file (`id`, `version`, `group`).
    GroupSetMissing "TD-304" Error,
    /// Two units have the same name (`found`).
    UnitNameTwice "TD-305" Warning,
    /// A unit of the list has no code (`unit`).
    UnitCodeMissing "TD-306" Error,
    /// A unit of the list has no name (`code`).
    UnitNameMissing "TD-307" Error,
    /// The campaign's list has no unit of this code (`found`).
    UnitNotListed "TD-308" Error,
    /// A cap is below 0 (`key`, `found`).
    CapNegative "TD-309" Error,
    /// A pasted line has no code and name (`line`).
    PastedShort "TD-321" Error,
    /// A pasted line repeats a unit's code (`line`, `found`).
    PastedTwice "TD-322" Error,
    /// The pasted text has no line that can be read.
    PastedNothing "TD-323" Error,
    /// A pasted line names a unit that is not here (`line`, `found`).
    PastedUnitUnknown "TD-324" Error,
    /// A pasted column names no criterion (`found`).
    PastedColumnUnknown "TD-325" Error,
    /// A pasted column is scored by the unit itself (`found`).
    PastedColumnOwn "TD-326" Error,
    /// A pasted figure cannot be read (`line`, `key`, `found`).
    PastedFigure "TD-327" Error,
    /// A pasted figure is below or above what the criterion takes (`line`, `key`, `found`, `from`,
    /// `to`).
    PastedRange "TD-328" Error,
    /// A pasted column repeats a criterion (`found`).
    PastedColumnTwice "TD-329" Error,
    /// A pasted table has no column of codes.
    PastedNoCodes "TD-360" Error,
    /// A pasted line is a sum, not a unit (`line`).
    PastedTotal "TD-361" Warning,
    /// A pasted line repeats the heading or counts its columns (`line`).
    PastedHeading "TD-362" Warning,
    /// A pasted line gives a listed code another name (`line`, `found`, `expected`).
    PastedRenames "TD-363" Warning,
    /// A pasted line repeats the name of another (`line`, `found`).
    PastedNameTwice "TD-364" Warning,
    /// A pasted name looks like a text of an old font (`line`, `found`, `expected`).
    PastedOldFont "TD-365" Warning,
    /// A file of another program in place of a table (`found`: a word as of TEP-113, or packed).
    NotATable "TD-367" Error,
    /// A table file in the signs of Windows-1258.
    TableEncoding "TD-366" Warning,
    /// Code and name of a pasted line are of different units (`line`, `unit`, `found`, `expected`).
    SurveyMismatch "TD-340" Error,
    /// A pasted figure of a column that counts is no whole number (`line`, `key`, `found`).
    SurveyWhole "TD-341" Error,
    /// A pasted table has no line that names criteria.
    SurveyHeading "TD-342" Error,
    /// A round takes points away from a criterion without saying why.
    LossUnreasoned "TD-343" Error,
    /// A round is to be closed by nobody.
    AppraiserMissing "TD-344" Error,
    /// A pasted figure can be read in two ways (`line`, `key`, `found`, `one`, `other`).
    SurveyDoubt "TD-345" Error,
    /// The file belongs to another dossier (`found`, `expected`).
    OtherDossier "TD-401" Error,
    /// The file belongs to another revision of the dossier (`found`, `expected`).
    OtherRevision "TD-402" Error,
    /// A later round comes before an earlier one (`round`, `expected`).
    RoundOrder "TD-403" Error,
    /// The file was applied before (`round`).
    AppliedTwice "TD-404" Error,
    /// The explanations belong to another round (`found`, `expected`).
    RoundOther "TD-405" Error,
    /// The dossier's own points are not those that the appraisal looked at (`found`, `expected`).
    PointsOther "TD-406" Error,
    /// An explanation of a row that was not asked for (`id`).
    NotAsked "TD-407" Warning,
    /// The round has rows that nobody looked at (`count`).
    RowsUnseen "TD-408" Warning,
    /// The round is closed (`round`).
    RoundClosed "TD-409" Error,
    /// The seal in the file is not that of the dossier that was sent (`found`, `expected`).
    OriginOther "TD-410" Warning,
    /// No draft of the dossier that the file belongs to is here (`unit`, `id`).
    DraftMissing "TD-421" Error,
    /// The draft that the file belongs to is in the trash (`unit`).
    DraftInTrash "TD-422" Error,
    /// Explanations, which go to the superior (`unit`, `round`).
    ForSuperior "TD-423" Error,
    /// The file brings an appraisal that was not recorded here (`stage`, `round`, `count`, `codes`).
    ClaimsForeign "TD-430" Warning,
    /// The file brings another appraisal than was recorded here (`stage`, `round`, `count`,
    /// `codes`).
    ClaimsDiffer "TD-431" Warning,
    /// The stage in the file does not go with the rounds in it (`stage`, `round`).
    StageAgainstRounds "TD-432" Warning,
    /// Two sets have one id and version and another content (`found`, `expected`).
    SetNamesake "TD-433" Warning,
    /// A known code with another name (`unit`, `found`, `expected`).
    UnitNameOther "TD-434" Warning,
    /// The same dossier with the same content was received in another file (`name`).
    SameContent "TD-435" Warning,
    /// What was recorded for an earlier file now stands with this one (`name`, `count`, `codes`).
    RoundsCarried "TD-436" Warning,
    /// Explanations of another unit (`found`, `expected`).
    ExplanationsOtherUnit "TD-437" Error,
    /// Explanations name the unit otherwise than its dossier (`found`, `expected`).
    ExplanationsUnitDiffers "TD-438" Warning,
    /// A file of explanations explains nothing (`round`).
    ExplanationsEmpty "TD-439" Warning,
    /// Other explanations of the round were taken in before (`round`, `count`, `codes`).
    ExplanationsSecond "TD-440" Error,
    /// The dossier takes no explanations at its stage (`stage`).
    ExplanationsLate "TD-441" Error,
    /// Explanations that fit and are not in the dossier (`round`).
    ExplanationsWaiting "TD-442" Error,
    /// A correction of a round that a later one followed (`round`, `last`).
    CorrectionLate "TD-443" Error,
    /// A unit stands twice in a file of results (`unit`).
    ResultTwice "TD-444" Warning,
    /// A row of a file of results is out of range (`unit`, `index`, `place`, `of`).
    ResultRange "TD-445" Warning,
    /// A file of results does not say of which year it is.
    ResultNoYear "TD-446" Warning,
    /// A file of results has none of the units here (`found`).
    ResultNobody "TD-447" Warning,
    /// A campaign's list has another name for the draft's code (`unit`, `found`, `expected`).
    UnitRenamed "TD-448" Warning,
    /// A corrected campaign uses another set than the draft (`found`, `expected`).
    CampaignSetOther "TD-449" Warning,
    /// A table of a workbook of ours that somebody has changed.
    TableChanged "TEP-145" Warning,
    /// The signature of a file is over something else than the file.
    SignatureBroken "TD-450" Warning,
    /// The signature of a file has not the form of one signature.
    SignatureShape "TD-451" Warning,
    /// What stands for the key of a signature is none.
    SignatureKey "TD-452" Warning,
    /// A file of the superior is signed by another key than the campaign's (`found`, `expected`).
    SignatureOther "TD-453" Warning,
    /// A file of the superior is not signed, though the campaign has a key (`expected`).
    SignatureMissing "TD-454" Warning,
    /// A file of the superior is signed, and the dossier knows no key of its campaign (`found`).
    SignerUnknown "TD-455" Warning,
    /// A file of the superior is not signed, and the dossier knows no key of its campaign.
    SignerNone "TD-456" Warning,
    /// The program could not look at the signature of a file.
    SignatureUnchecked "TD-457" Warning,
    /// A campaign names a key that has not signed it (`found`, `expected`).
    CampaignUnsigned "TD-458" Error,
    /// A campaign has a new key and says that it takes the place of the known one (`found`, `expected`).
    SignerReplaced "TD-459" Warning,
    /// A campaign has another key than the known one and does not say why (`found`, `expected`).
    SignerExchanged "TD-460" Warning,
    /// A later file of a unit is signed by another key than its first (`name`, `found`, `expected`).
    UnitKeyOther "TD-461" Warning,
    /// A later file of a unit is not signed as its first was (`name`, `expected`).
    UnitKeyMissing "TD-462" Warning,
    /// A unit has sent the copy for itself, which holds its secret key.
    SecretInside "TD-463" Warning,
    /// The secret key of a campaign is not on this computer (`expected`).
    KeyNotHere "TD-464" Error,
    /// A key file of another key than the campaign's (`found`, `expected`).
    KeyOther "TD-465" Error,
    /// Caps or sets of a campaign are typed that do not hold yet, as nobody has given a word for them.
    RulesWait "TD-466" Error,
    /// The reader of tables ended before it answered (`name`).
    ReaderStopped "TD-490" Error,
    /// The browser starts no reader of tables.
    ReaderMissing "TD-491" Error,
    /// Evidence names a document that the register does not have (`id`).
    DocumentMissing "TD-480" Warning,
    /// The same, where a change would make it so (`id`).
    DocumentUnknown "TD-481" Error,
    /// A document that is still named would leave the register (`id`).
    DocumentInUse "TD-482" Error,
    /// Two parts of a dossier have one id, or one has none (`id`).
    PartTwice "TD-483" Warning,
    /// A part of a dossier covers a line that the set does not have (`id`, `found`).
    PartLineUnknown "TD-484" Warning,
    /// A dossier was carried to the corrected set of its group, whole (`found`, `expected`, `before`,
    /// `after`, `count`, `codes`).
    SetMoved "TD-486" Warning,
    /// The same, without the answers that the corrected set does not take (`found`, `expected`, `before`,
    /// `after`, `count`, `codes`).
    SetMovedLess "TD-487" Warning,
    /// A set that is no version of the dossier's own (`found`, `expected`).
    VersionOfOther "TD-488" Error,
    /// A version of the set cannot be taken back by itself any more.
    VersionLate "TD-489" Error,
    /// A dossier is about another part of the year than the campaign (`found`, `expected`).
    PeriodOther "TD-485" Error,
    /// A file of results cannot be compared (`found`, `expected`).
    ResultOther "TD-501" Warning,
    /// A file of results has no row for the unit (`found`).
    UnitNotInResult "TD-502" Error,
    /// A file of results, which stands beside a dossier only (`title`).
    ResultAlone "TD-503" Error,
    /// The file is not of an earlier year (`found`, `expected`).
    NotEarlier "TD-504" Error,
    /// Last year's dossier is of another unit (`found`, `expected`).
    OtherUnit "TD-505" Warning,
    /// Local storage is blocked or missing.
    StorageBlocked "TB-101" Error,
    /// Local storage is full (`size`).
    StorageFull "TB-102" Error,
    /// Another tab saved newer work.
    NewerElsewhere "TB-103" Warning,
    /// A stored draft is damaged and was put aside.
    DraftDamaged "TB-104" Warning,
    /// A criteria set could not be fetched (`id`).
    SetNotFetched "TB-105" Error,
    /// A file could not be read (`name`).
    FileUnreadable "TB-106" Error,
    /// An exported file did not read back as it was written.
    ExportDiffers "TB-107" Error,
    /// The second store (IndexedDB) is blocked, missing or does not answer.
    MirrorMissing "TB-108" Warning,
    /// The second store is full.
    MirrorFull "TB-109" Warning,
    /// A stored draft was written by a newer version of the app.
    NewerBuild "TB-110" Error,
    /// A draft of the manifest is in neither store (`name`).
    DraftLost "TB-111" Error,
    /// The newest known state of a draft is in neither store (`name`).
    DraftOlder "TB-112" Warning,
    /// A later part of the program could not be fetched.
    PartNotFetched "TB-113" Error,
    /// Another window writes the dossier, or has newer work: here it is only read.
    HeldElsewhere "TB-120" Warning,
    /// The store of received files is blocked or missing.
    VaultBlocked "TB-201" Error,
    /// The store of received files is full.
    VaultFull "TB-202" Error,
    /// The store of received files was written by a newer version of the app.
    VaultNewer "TB-203" Error,
    /// A part of the store of received files cannot be read (`count`).
    VaultDamaged "TB-204" Warning,
    /// The worker ended before it answered.
    WorkerStopped "TB-205" Error,
    /// The job was taken back before it began.
    JobCancelled "TB-206" Warning,
    /// What is asked for is not kept here (`id`).
    NotKept "TB-207" Error,
    /// What is to be brought back is not in the trash any more.
    NotInTrash "TB-208" Error,
    /// No campaign is open.
    NothingOpen "TB-210" Error,
    /// Another tab has put the campaign into the trash.
    CampaignRemoved "TB-211" Error,
    /// Another tab has put the file into the trash.
    FileRemoved "TB-212" Error,
    /// The browser has failed at the store of received files, such as by an error of the disk.
    VaultBroken "TB-213" Error,
    /// What was to be replaced is not kept any more.
    Vanished "TB-214" Error,
    /// Examining the received files anew was stopped by the user.
    ReadingCancelled "TB-215" Warning,
    /// The browser gives no random numbers, of which a key is made.
    RandomMissing "TB-216" Error,
}

impl Serialize for Code {
    fn serialize<S: serde::Serializer>(&self, target: S) -> Result<S::Ok, S::Error> {
        target.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: serde::Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        let word = <Cow<str>>::deserialize(source)?;
        Code::from_word(&word).ok_or_else(|| serde::de::Error::custom("unknown code"))
    }
}

/// A field of an answer, of evidence or of a dossier, so that a problem can lead to it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Field {
    /// The answer as a whole.
    Answer,
    /// The part of a share.
    Part,
    /// The whole of a share.
    Whole,
    /// A value or a percentage.
    Value,
    /// A count.
    Count,
    /// Points set directly.
    Points,
    /// A variable of a formula, by id.
    Variable(String),
    /// A number of an item that is counted, by id.
    Item(String),
    /// The reason why a criterion does not apply.
    Reason,
    /// The explanation.
    Note,
    /// The evidence, from 0.
    Evidence(usize),
}

/// Where a problem stands. Whatever is not known is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// JSON pointer (RFC 6901) into the file.
    pub pointer: String,
    /// The line of the set: its id.
    pub node: String,
    /// The line of the set: its code, for people.
    pub code: String,
    /// The field of the answer.
    pub field: Option<Field>,
}

/// One problem.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// What went wrong.
    pub code: Code,
    /// Where.
    pub place: Place,
    /// What was found, by the names that the message uses.
    pub facts: Vec<(Cow<'static, str>, String)>,
}

impl Problem {
    /// A problem without place and facts.
    pub fn new(code: Code) -> Self {
        Problem { code, place: Place::default(), facts: Vec::new() }
    }

    /// Adds a fact.
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.facts.push((Cow::Borrowed(name), value.to_string()));
        self
    }

    /// At a JSON pointer.
    pub fn at(mut self, pointer: impl Into<String>) -> Self {
        self.place.pointer = pointer.into();
        self
    }

    /// At a line of the set.
    pub fn on(mut self, id: &str, code: &str) -> Self {
        self.place.node = id.into();
        self.place.code = code.into();
        self
    }

    /// At a field of the answer.
    pub fn field(mut self, field: Field) -> Self {
        self.place.field = Some(field);
        self
    }

    /// Whether what it names cannot be used as it stands.
    pub fn is_error(&self) -> bool {
        self.code.severity() == Severity::Error
    }
}

/// A value and everything that is wrong with it; no value only when nothing can be made of the
/// input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked<T> {
    /// What could be read.
    pub value: Option<T>,
    /// Every problem found, in the order of the input.
    pub problems: Vec<Problem>,
}

impl<T> Checked<T> {
    /// Nothing could be read, for one reason.
    pub fn refused(problem: Problem) -> Self {
        Checked { value: None, problems: vec![problem] }
    }

    /// The value when no problem is an error; otherwise all problems.
    ///
    /// # Errors
    /// The problems, when one is an error or nothing could be read.
    pub fn sound(self) -> Result<T, Vec<Problem>> {
        let has_error = self.problems.iter().any(Problem::is_error);
        match self.value {
            Some(value) if !has_error => Ok(value),
            _ => Err(self.problems),
        }
    }
}
