//! Help: how points arise, the kinds of rule, what does not apply.

use super::{Section, word};

pub(super) const POINTS: Section = Section {
    id: "help-points",
    title: word("Điểm được tính thế nào", "How points arise"),
    paragraphs: &[
        word(
            "Mỗi tiêu chí có một quy tắc chấm do bộ tiêu chí ấn định. Đơn vị chỉ nhập số liệu hoặc chọn mức; chương trình tính điểm ngay khi nhập và ghi rõ cách tính bên cạnh, ví dụ: “45/50 = 90 %: từ 80 % đến dưới 100 %, 0,9 × 1,5 = 1,35 điểm”.",
            "Each criterion has a scoring rule that the set lays down. The unit only enters figures or chooses a level; the app computes the points at each key press and says how beside them, for example “45/50 = 90 %: from 80 % to under 100 %, 0.9 × 1.5 = 1.35 points”.",
        ),
        word(
            "Điểm của tiêu chí được làm tròn một lần, từ 5 trở lên làm tròn lên, theo số chữ số thập phân của bộ tiêu chí (thường là 2). Điểm lĩnh vực là tổng các tiêu chí; tổng điểm là tổng các lĩnh vực, cộng điểm thưởng và trừ điểm trừ trong giới hạn của bộ.",
            "A criterion's points are rounded once, half up, to the decimals that the set names (mostly 2). An area's points are the sum of its criteria; the total is the sum of the areas, plus bonus and less penalty points within the set's limits.",
        ),
        word(
            "Chỉ số = 100 × tổng điểm ÷ điểm tối đa áp dụng. Xếp loại lấy theo chỉ số, có bộ lấy theo tổng điểm hoặc không xếp loại; có bộ còn đòi hỏi mức tối thiểu ở từng mục, không đạt thì hạ mức hoặc không xếp hạng. Mục điểm cộng, điểm trừ nằm trong một lĩnh vực thì đứng riêng, không tính vào điểm của lĩnh vực đó.",
            "Index = 100 × total ÷ the maximum that applies. The class follows the index, in some sets the total, or there is none; some sets also ask for a minimum in certain parts, and lower the class or give no place where it is not met. Bonus and penalty lines inside an area stand on their own and are no part of that area's points.",
        ),
        word(
            "Tiêu chí chưa trả lời hoặc có số liệu vô lý được 0 điểm nhưng vẫn nằm trong điểm tối đa. Tiêu chí điều tra xã hội học hoặc do cấp trên chấm chưa được tính, cả điểm lẫn điểm tối đa, cho đến khi cấp trên nhập.",
            "A criterion without an answer, or with figures that make no sense, gets 0 points and still counts in the maximum. Survey criteria and those that the superior scores stay out of both points and maximum until the superior enters them.",
        ),
    ],
    entries: &[],
};

pub(super) const RULES: Section = Section {
    id: "help-rules",
    title: word("Các kiểu quy tắc chấm", "The kinds of rule"),
    paragraphs: &[],
    entries: &[
        (
            word("Chọn một mức", "One of several levels"),
            word(
                "Chọn mức đúng với thực tế; mỗi mức có số điểm riêng, hoặc một khoảng điểm để ghi số điểm cụ thể. Ví dụ: ban hành kế hoạch đúng hạn 1 điểm, chậm 0,5 điểm, không ban hành 0 điểm; mức “đạt tốt” từ 2 đến 3 điểm, ghi 2,5 điểm.",
                "Choose the level that is true; each has its own points, or a range within which the points are entered. Example: plan issued on time 1 point, late 0.5, not issued 0; the level “good” gives 2 to 3, entered 2.5.",
            ),
        ),
        (
            word("Đánh dấu các nội dung đạt được", "Ticked items"),
            word(
                "Điểm các mục được đánh dấu cộng lại, không quá điểm tối đa. Ví dụ: ba mục 0,4; 0,3; 0,3 điểm, đạt mục đầu và mục cuối: 0,4 + 0,3 = 0,7 điểm.",
                "The points of the ticked items are added, up to the maximum. Example: three items of 0.4, 0.3 and 0.3; the first and the last ticked: 0.4 + 0.3 = 0.7 points.",
            ),
        ),
        (
            word("Tỷ lệ của hai số", "Share of two figures"),
            word(
                "Nhập phần đạt được và tổng số; tỷ lệ nhân với điểm tối đa, có thể kèm ngưỡng dưới và ngưỡng đủ điểm. Có bộ tính theo tỷ lệ so với ngưỡng đủ điểm: 68 % so với 85 %, tối đa 10 điểm: 10 × 68 %/85 % = 8 điểm. Ví dụ: 45 trên 50 hồ sơ đúng hạn, tối đa 1,5 điểm: 90 % × 1,5 = 1,35 điểm.",
                "Enter part and whole; the share times the maximum, perhaps with a floor and a limit for full points. Some sets measure it against that limit: 68 % of 85 %, maximum 10: 10 × 68 %/85 % = 8 points. Example: 45 of 50 files on time, maximum 1.5: 90 % × 1.5 = 1.35 points.",
            ),
        ),
        (
            word("Tỷ lệ phần trăm", "Percentage"),
            word(
                "Nhập thẳng tỷ lệ từ 0 đến 100; tính như tỷ lệ của hai số. Ví dụ: giải ngân 96 %, tối đa 2 điểm: 96 % × 2 = 1,92 điểm.",
                "Enter the percentage itself, 0 to 100; computed like a share. Example: 96 % disbursed, maximum 2: 96 % × 2 = 1.92 points.",
            ),
        ),
        (
            word("Theo khoảng", "Steps"),
            word(
                "Giá trị rơi vào khoảng nào thì được điểm của khoảng đó. Ví dụ: trên 90 % được 2 điểm, từ 70 % đến 90 % được 1 điểm, dưới 70 % được 0; đúng 90 % được 1 điểm.",
                "The step in which the value lies gives the points. Example: over 90 % 2 points, 70 % to 90 % 1 point, under 70 % none; 90 % itself gives 1 point.",
            ),
        ),
        (
            word("Đếm để cộng", "Count"),
            word(
                "Số lượng nhân với điểm mỗi đơn vị, đến mức trần. Ví dụ: mỗi sáng kiến 0,5 điểm, tối đa 2 điểm: 3 sáng kiến được 1,5 điểm, 5 sáng kiến được 2 điểm.",
                "The number times the points per piece, up to a cap. Example: 0.5 per initiative, at most 2: three give 1.5 points, five give 2.",
            ),
        ),
        (
            word("Đếm để trừ", "Deduction"),
            word(
                "Bắt đầu từ một mức điểm và trừ theo từng lỗi, đến mức sàn. Ví dụ: có sẵn 2 điểm, mỗi lần báo cáo chậm trừ 0,25: chậm 3 lần còn 2 − 3 × 0,25 = 1,25 điểm.",
                "Starts with some points and takes some off per fault, down to a floor. Example: 2 points, 0.25 off per late report: three late ones leave 2 − 3 × 0.25 = 1.25 points.",
            ),
        ),
        (
            word("Đếm nhiều nội dung", "Several counts"),
            word(
                "Ghi số lượng của từng nội dung; mỗi nội dung cộng hoặc trừ theo số lượng, có giới hạn riêng và giới hạn chung; có nội dung từ một số lượng trở lên thì tiêu chí mất hết điểm. Ví dụ: có sẵn 4 điểm, mỗi hồ sơ trễ trừ 0,5 (tổng không quá 1,5), mỗi đơn thư quá hạn trừ 1: 4 hồ sơ trễ và 1 đơn quá hạn còn 4 − 1,5 − 1 = 1,5 điểm.",
                "Enter how many there are of each item; each adds or takes off by number, within its own limit and the common one; some items, from a certain number on, take all points. Example: 4 points, 0.5 off per late file (1.5 at most), 1 off per overdue letter: four late files and one letter leave 4 − 1.5 − 1 = 1.5 points.",
            ),
        ),
        (
            word("Nhập điểm trực tiếp", "Points as given"),
            word(
                "Điểm có sẵn từ nơi khác, như kết quả khảo sát, được nhập thẳng trong khoảng cho phép. Ví dụ: khoảng từ 0 đến 5, nhập 4,25 thì được 4,25 điểm.",
                "Points that come from elsewhere, such as a survey, are entered as they are within their range. Example: range 0 to 5, entered 4.25, gives 4.25 points.",
            ),
        ),
        (
            word("Công thức", "Formula"),
            word(
                "Nhập các số liệu có tên; trường hợp đầu tiên có điều kiện đúng cho điểm, giữ trong khoảng từ 0 đến điểm tối đa. Ví dụ: a = 30 việc xong, b = 40 việc được giao, từ một nửa trở lên thì điểm = a/b × 2: 30/40 × 2 = 1,5 điểm.",
                "Enter the named figures; the first case whose condition holds gives the points, held within 0 and the maximum. Example: a = 30 tasks done, b = 40 given; from one half on, points = a/b × 2: 30/40 × 2 = 1.5 points.",
            ),
        ),
    ],
};

pub(super) const NOT_APPLICABLE: Section = Section {
    id: "help-not-applicable",
    title: word(
        "Không áp dụng và điểm tối đa áp dụng",
        "Not applicable, and the maximum that applies",
    ),
    paragraphs: &[word(
        "Không phải tiêu chí nào cũng áp dụng cho mọi đơn vị. Bộ tiêu chí ấn định tiêu chí nào được bỏ qua và hệ quả là gì; đơn vị ghi lý do, hoặc trả lời câu hỏi về đơn vị ở bước Đơn vị.",
        "Not every criterion applies to every unit. The set lays down which may be skipped and what follows; the unit gives a reason, or answers the questions under Unit.",
    )],
    entries: &[
        (
            word("Không tính vào điểm và điểm tối đa", "Not counted in points and maximum"),
            word(
                "Tiêu chí rời khỏi cả hai vế và điểm tối đa áp dụng giảm. Ví dụ: các tiêu chí không áp dụng có 16 điểm, điểm tối đa còn 84; đạt 68,32 điểm thì chỉ số là 68,32/84 ≈ 81,33 %.",
                "The criterion leaves both sides and the maximum that applies goes down. Example: criteria worth 16 points do not apply, 84 remain; with 68.32 points the index is 68.32/84 ≈ 81.33 %.",
            ),
        ),
        (
            word("Được tính đủ điểm tối đa", "Counted with the full maximum"),
            word(
                "Có bộ cho đủ điểm khi trong năm không phát sinh nhiệm vụ. Điểm tối đa áp dụng không đổi.",
                "Some sets give full points when no such task arose in the year. The maximum that applies stays.",
            ),
        ),
        (
            word("Tính gộp phần còn lại", "What is left is scaled up"),
            word(
                "Tiêu chí không tính, nhóm vẫn giữ điểm tối đa: điểm của phần còn lại được nhân lên tương ứng. Ví dụ: nhóm tối đa 10 điểm, một tiêu chí 2 điểm không áp dụng, phần còn lại đạt 6 trên 8: nhóm được 6 × 10/8 = 7,5 điểm.",
                "The criterion does not count and its group keeps its maximum: the points of what is left are multiplied accordingly. Example: a group of 10 points, a criterion of 2 does not apply, the rest has 6 of 8: the group gets 6 × 10/8 = 7.5 points.",
            ),
        ),
        (
            word("Không được bỏ qua", "May not be skipped"),
            word(
                "Các tiêu chí còn lại luôn được tính; chưa trả lời là 0 điểm.",
                "All other criteria always count; without an answer they give 0 points.",
            ),
        ),
    ],
};
