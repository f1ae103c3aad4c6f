//! Help: the words of the trade.

use super::{Section, word};

pub(super) const GLOSSARY: Section = Section {
    id: "help-glossary",
    title: word("Thuật ngữ", "Glossary"),
    paragraphs: &[],
    entries: &[
        (
            word("Chỉ số CCHC", "PAR INDEX (chỉ số CCHC)"),
            word(
                "Thước đo kết quả cải cách hành chính hằng năm của cơ quan, đơn vị.",
                "The yearly measure of a unit's administrative reform.",
            ),
        ),
        (
            word("Tự chấm điểm", "Self-scoring (tự chấm điểm)"),
            word(
                "Đơn vị tự cho điểm theo bộ tiêu chí, kèm tài liệu kiểm chứng.",
                "The unit scores itself by the set, with evidence.",
            ),
        ),
        (
            word("Thẩm định", "Appraisal (thẩm định)"),
            word(
                "Cấp trên xem xét và kết luận điểm của từng tiêu chí.",
                "The superior examines and decides the points of each criterion.",
            ),
        ),
        (
            word("Giải trình", "Explanation (giải trình)"),
            word(
                "Đơn vị nêu rõ cách chấm khi thiếu tài liệu hoặc khi được yêu cầu.",
                "The unit says how it scored where documents are missing or when asked.",
            ),
        ),
        (
            word("Lĩnh vực", "Area (lĩnh vực)"),
            word(
                "Nhóm tiêu chí lớn nhất: chỉ đạo điều hành, sáu lĩnh vực cải cách, tác động, điểm thưởng, điểm trừ.",
                "The largest groups: direction, the six reform areas, impact, bonus, penalty.",
            ),
        ),
        (
            word(
                "Tiêu chí, tiêu chí thành phần",
                "Criterion, component (tiêu chí, tiêu chí thành phần)",
            ),
            word(
                "Mục được chấm điểm; tiêu chí thành phần là mục nhỏ nhất, nơi nhập số liệu.",
                "What is scored; the component is the smallest line, where figures are entered.",
            ),
        ),
        (
            word("Điểm tối đa; điểm tối đa áp dụng", "Maximum; maximum that applies (điểm tối đa)"),
            word(
                "Điểm cao nhất có thể đạt; phần còn lại sau khi bỏ các tiêu chí không áp dụng và chưa đến lượt chấm.",
                "The most that can be reached; what remains without criteria that do not apply or are not scored yet.",
            ),
        ),
        (
            word("Tài liệu kiểm chứng", "Evidence (tài liệu kiểm chứng)"),
            word(
                "Văn bản chứng minh số liệu: số, ngày, cơ quan ban hành, trích yếu, mục và trang.",
                "Documents that prove the figures: number, date, issuer, subject, section and page.",
            ),
        ),
        (
            word("Điều tra xã hội học", "Sociological survey (điều tra xã hội học)"),
            word(
                "Khảo sát người dân, tổ chức, cán bộ; điểm do cấp trên nhập, đơn vị không tự chấm.",
                "A survey of people, organisations and officials; its points are entered by the superior.",
            ),
        ),
        (
            word("Điểm thưởng, điểm trừ", "Bonus, penalty (điểm thưởng, điểm trừ)"),
            word(
                "Điểm cộng thêm hoặc trừ đi ngoài các lĩnh vực, có giới hạn.",
                "Points added or taken beside the areas, within limits.",
            ),
        ),
        (
            word("Xếp hạng, xếp loại", "Ranking, class (xếp hạng, xếp loại)"),
            word(
                "Thứ tự trong nhóm đơn vị; mức xuất sắc, tốt, khá, trung bình, yếu theo chỉ số.",
                "The place within a group of units; excellent, good, fair, average or weak by the index.",
            ),
        ),
        (
            word(
                "Cơ chế một cửa, một cửa liên thông",
                "One-stop shop, interconnected (một cửa, một cửa liên thông)",
            ),
            word(
                "Nơi tiếp nhận và trả kết quả thủ tục hành chính, ở một hoặc nhiều cơ quan.",
                "Where procedures are handed in and results given back, for one or several agencies.",
            ),
        ),
        (
            word("Dịch vụ công trực tuyến", "Online public services (dịch vụ công trực tuyến)"),
            word("Thủ tục hành chính làm qua mạng.", "Administrative procedures done online."),
        ),
        (
            word(
                "Văn bản quy phạm pháp luật",
                "Legal normative documents (văn bản quy phạm pháp luật)",
            ),
            word(
                "Văn bản chứa quy tắc xử sự chung, ban hành theo luật.",
                "Documents with general rules, issued under the law.",
            ),
        ),
        (
            word("Cán bộ, công chức, viên chức", "Officials, civil servants, public employees"),
            word(
                "Những người làm việc trong cơ quan nhà nước và đơn vị sự nghiệp công lập.",
                "Those who work in state agencies and public service units.",
            ),
        ),
        (
            word("Vị trí việc làm", "Job position (vị trí việc làm)"),
            word(
                "Công việc gắn với chức danh, dùng để xác định biên chế.",
                "Work tied to a title, by which staffing is decided.",
            ),
        ),
        (
            word("Công đoàn cơ sở", "Grassroots trade union (công đoàn cơ sở)"),
            word(
                "Tổ chức công đoàn trong một cơ quan, đơn vị.",
                "The trade union within one unit.",
            ),
        ),
        (
            word(
                "Quốc hiệu, Tiêu ngữ; nơi nhận",
                "National title, motto; recipients (Quốc hiệu, Tiêu ngữ; nơi nhận)",
            ),
            word(
                "Các phần của thể thức văn bản hành chính trên bản in.",
                "Parts of the official layout on the print sheet.",
            ),
        ),
    ],
};
