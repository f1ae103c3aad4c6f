//! The pure vocabulary and rules of self-scoring: no clock, no storage, no language choice, no float.
//!
//! The one path: [`CriteriaSet`](set::CriteriaSet) → [`Dossier`](dossier::Dossier) →
//! [`ScoreSheet`](score::ScoreSheet). Reading order of the modules is the order below.
//!
//! # Glossary
//!
//! | here | Vietnamese | meaning |
//! |---|---|---|
//! | criteria set | bộ tiêu chí | what a superior issues each year: areas, criteria, rules |
//! | area | lĩnh vực | "chỉ đạo, điều hành", the six reform areas, and what the set adds |
//! | criterion | tiêu chí | a group of component criteria |
//! | leaf | tiêu chí thành phần | what is answered and scored |
//! | points | điểm | exact, in ten-thousandths of a điểm |
//! | maximum | điểm tối đa | the most that a line can give |
//! | index | chỉ số (%) | 100 × points ÷ the maximum that applies |
//! | evidence | tài liệu kiểm chứng | the documents that prove an answer |
//! | explanation | giải trình | how the unit scored where documents are missing |
//! | dossier | hồ sơ tự chấm | the answers of one unit for one campaign |
//! | verdict, appraise | kết quả thẩm định, thẩm định | the superior's own answer or points |
//! | band | xếp loại | the class that an index falls into |
//! | gate | điều kiện xếp loại | a class also needs a minimum in some part |
//! | campaign | đợt chấm | one year's scoring: who, by which set, until when |
//! | inbox | hộp nhận | the files that units have sent, each with what was found |
//! | ranking | xếp hạng | units of a group by their printed index |
//! | signature, fingerprint | chữ ký, vân tay | whose file it is; the digits of a key that people compare |
//! | bonus, penalty | điểm thưởng, điểm trừ | outside the 100, each with a cap |

pub mod calendar;
pub mod campaign;
pub mod dossier;
pub mod exact;
pub mod formula;
pub mod letter_case;
pub mod map;
pub mod old_font;
pub mod order;
pub mod points;
pub mod problem;
pub mod review;
pub mod score;
pub mod set;
pub mod signature;
pub mod sort;
pub mod syllable;
pub mod text;
pub mod typed;
pub mod versions;
