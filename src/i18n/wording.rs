//! What the wording reader assumed, in words.

use super::Lang;
use crate::wording::Assumed;

/// One sentence, without a full stop.
pub fn assumed(what: Assumed, lang: Lang) -> &'static str {
    let [vi, en] = match what {
        Assumed::Touching => [
            "hai mức chạm nhau ở một giá trị: giá trị đó tính theo mức trên",
            "two steps share a value: it belongs to the upper one",
        ],
        Assumed::Gap => [
            "giữa hai mức có giá trị không được nêu: tính theo mức dưới",
            "values between two steps are not named: they belong to the lower one",
        ],
        Assumed::OpenTop => [
            "trên giá trị cao nhất được nêu vẫn tính theo mức cao nhất",
            "above the highest value named, the highest step goes on",
        ],
        Assumed::NotFalling => [
            "điểm của các mức không tăng dần hoặc giảm dần",
            "the points of the steps neither rise nor fall throughout",
        ],
        Assumed::BelowMax => {
            ["mức tốt nhất thấp hơn điểm tối đa", "the best answer stays below the maximum"]
        }
        Assumed::AddedUp => [
            "cộng các phần, vì tổng bằng điểm tối đa",
            "the parts are added, as together they make the maximum",
        ],
        Assumed::OneOf => ["chỉ một trong các phần được tính", "only one of the parts counts"],
        Assumed::Range => [
            "điểm trong khoảng do người chấm quyết định",
            "points within a range are decided by a person",
        ],
        Assumed::TakenOnce => [
            "mỗi trường hợp chỉ tính một lần, so với điểm tối đa",
            "each case counts once, against the maximum",
        ],
        Assumed::Condition => {
            ["chỉ đếm phần vượt điều kiện đã nêu", "only what goes beyond the condition is counted"]
        }
        Assumed::Limit => [
            "giới hạn đã nêu áp dụng cho cả tiêu chí",
            "the limit named holds for the whole criterion",
        ],
        Assumed::WholeSteps => ["chỉ tính khi đủ trọn một bước", "only whole steps count"],
        Assumed::Figures => [
            "số liệu phải nhập được đặt tên theo câu chữ",
            "the figures to enter were named from the wording",
        ],
        Assumed::SurveyChoice => {
            ["mức được chọn theo kết quả khảo sát", "the option follows from the survey's result"]
        }
        Assumed::OldSign => [
            "ký hiệu ³ hoặc £ của phông chữ cũ được đọc là ≥ hoặc ≤",
            "the sign ³ or £ of an old font was read as ≥ or ≤",
        ],
        Assumed::Unread => [
            "còn phần chưa hiểu, xem phần chữ chưa đọc",
            "some words were not understood, see those left over",
        ],
        Assumed::Mixed => {
            ["các mức khác nhau không chỉ ở giá trị", "the steps differ in more than the value"]
        }
        Assumed::Wipes => [
            "một trường hợp là mất hết điểm, dù các lỗi khác chưa trừ hết",
            "one case takes all points, whatever else is counted",
        ],
        Assumed::AllOrNothing => ["không đạt thì 0 điểm", "otherwise there are no points"],
    };
    if lang == Lang::Vi { vi } else { en }
}
