//! Words of the help page: sections as data, so that the page only draws them.

use super::Word;

super::words! {
    TITLE "Trợ giúp" "Help";
    CONTENTS "Nội dung" "Contents";
}

/// A section of the help page.
pub struct Section {
    /// Its anchor.
    pub id: &'static str,
    /// Its heading.
    pub title: Word,
    /// What it says.
    pub paragraphs: &'static [Word],
    /// Terms or questions, each with its words.
    pub entries: &'static [(Word, Word)],
}

const fn word(vi: &'static str, en: &'static str) -> Word {
    Word::new(vi, en)
}

/// The sections, in order.
pub const SECTIONS: &[Section] = &[
    POINTS,
    RULES,
    NOT_APPLICABLE,
    STEPS,
    SUPERIOR,
    DATA,
    MOVING,
    OFFLINE,
    BROWSERS,
    KEYBOARD,
    QUESTIONS,
    GLOSSARY,
];

const POINTS: Section = Section {
    id: "help-points",
    title: word("Điểm được tính thế nào", "How points arise"),
    paragraphs: &[
        word(
            "Mỗi tiêu chí có một quy tắc chấm do bộ tiêu chí ấn định. Đơn vị chỉ nhập số liệu hoặc chọn mức; chương trình tính điểm ngay khi nhập và ghi rõ cách tính bên cạnh, ví dụ: «45/50 = 90 %: từ 80 % đến dưới 100 %, 0,9 × 1,5 = 1,35 điểm».",
            "Each criterion has a scoring rule that the set lays down. The unit only enters figures or chooses a level; the app computes the points at each key press and says how beside them, for example “45/50 = 90 %: from 80 % to under 100 %, 0.9 × 1.5 = 1.35 points”.",
        ),
        word(
            "Điểm của tiêu chí được làm tròn một lần, từ 5 trở lên làm tròn lên, theo số chữ số thập phân của bộ tiêu chí (thường là 2). Điểm lĩnh vực là tổng các tiêu chí; tổng điểm là tổng các lĩnh vực, cộng điểm thưởng và trừ điểm trừ trong giới hạn của bộ.",
            "A criterion's points are rounded once, half up, to the decimals that the set names (mostly 2). An area's points are the sum of its criteria; the total is the sum of the areas, plus bonus and less penalty points within the set's limits.",
        ),
        word(
            "Chỉ số = 100 × tổng điểm ÷ điểm tối đa áp dụng. Xếp loại lấy theo chỉ số; có bộ còn đòi hỏi mức tối thiểu ở từng mục.",
            "Index = 100 × total ÷ the maximum that applies. The class follows the index; some sets also ask for a minimum in certain parts.",
        ),
        word(
            "Tiêu chí chưa trả lời hoặc có số liệu vô lý được 0 điểm nhưng vẫn nằm trong điểm tối đa. Tiêu chí điều tra xã hội học hoặc do cấp trên chấm chưa được tính, cả điểm lẫn điểm tối đa, cho đến khi cấp trên nhập.",
            "A criterion without an answer, or with figures that make no sense, gets 0 points and still counts in the maximum. Survey criteria and those that the superior scores stay out of both points and maximum until the superior enters them.",
        ),
    ],
    entries: &[],
};

const RULES: Section = Section {
    id: "help-rules",
    title: word("Chín kiểu quy tắc chấm", "The nine kinds of rule"),
    paragraphs: &[],
    entries: &[
        (
            word("Chọn một mức", "One of several levels"),
            word(
                "Chọn mức đúng với thực tế; mỗi mức có số điểm riêng. Ví dụ: ban hành kế hoạch đúng hạn 1 điểm, chậm 0,5 điểm, không ban hành 0 điểm.",
                "Choose the level that is true; each has its own points. Example: plan issued on time 1 point, late 0.5, not issued 0.",
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
                "Nhập phần đạt được và tổng số; tỷ lệ nhân với điểm tối đa, có thể kèm ngưỡng dưới và ngưỡng đủ điểm. Ví dụ: 45 trên 50 hồ sơ đúng hạn, tối đa 1,5 điểm: 90 % × 1,5 = 1,35 điểm.",
                "Enter part and whole; the share times the maximum, perhaps with a floor and a limit for full points. Example: 45 of 50 files on time, maximum 1.5: 90 % × 1.5 = 1.35 points.",
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

const NOT_APPLICABLE: Section = Section {
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
            word("Không được bỏ qua", "May not be skipped"),
            word(
                "Các tiêu chí còn lại luôn được tính; chưa trả lời là 0 điểm.",
                "All other criteria always count; without an answer they give 0 points.",
            ),
        ),
    ],
};

const STEPS: Section = Section {
    id: "help-steps",
    title: word("Từ đầu đến khi nộp", "From start to handing in"),
    paragraphs: &[
        word(
            "1. Ở trang đầu bấm «Chấm điểm đơn vị của tôi», chọn bộ tiêu chí. 2. Ghi đơn vị, kỳ chấm điểm, trả lời câu hỏi về đơn vị. 3. Chấm từng lĩnh vực: nhập số liệu, ghi tài liệu kiểm chứng (số, ngày, cơ quan ban hành, trích yếu, mục và trang) hoặc giải trình. 4. Ở bước Kiểm tra, hoàn tất: xử lý những chỗ còn thiếu, ghi khó khăn và kiến nghị, khóa hồ sơ, xuất tệp, in bản báo cáo để ký.",
            "1. On the start page press “Score my unit” and choose the criteria set. 2. Name unit and period, answer the questions about the unit. 3. Score area by area: enter figures, and evidence (number, date, issuer, subject, section and page) or an explanation. 4. Under Check and finish: mend what is missing, write difficulties and proposals, lock, export the file, print the report for signature.",
        ),
        word(
            "Hồ sơ đã khóa chỉ để xem; có thể mở khóa để sửa khi cấp trên chưa kết thúc lần thẩm định đầu. Tệp xuất ra có mã ngắn in ở chân trang: mã trên giấy và mã trong tệp phải giống nhau.",
            "A locked dossier is read only; it can be reopened as long as the superior has not closed the first round of appraisal. The exported file has a short code that is printed in the footer: the code on paper and the one in the file must be the same.",
        ),
    ],
    entries: &[],
};

const SUPERIOR: Section = Section {
    id: "help-superior",
    title: word("Tệp của cấp trên", "Files from the superior"),
    paragraphs: &[
        word(
            "Tệp đợt chấm: mở ở trang đầu hoặc khi chọn bộ tiêu chí, tìm đơn vị của mình trong danh sách (không cần dấu). Hồ sơ được tạo với đúng bộ tiêu chí, tên và mã đơn vị, thời hạn, mức trần điểm thưởng và điểm trừ.",
            "Campaign file: open it on the start page or where a set is chosen, and find your unit in the list. The dossier is made with the right set, name and code, dates, and the caps of bonus and penalty.",
        ),
        word(
            "Tệp kết quả thẩm định: mở trên máy có hồ sơ đã gửi. Chương trình tìm hồ sơ tương ứng, đối chiếu lần sửa và điểm, rồi mới đưa kết quả vào; không khớp thì nói rõ vì sao và không thay đổi gì. Trang «Thẩm định, giải trình» chỉ nêu tiêu chí có thay đổi hoặc cần giải trình.",
            "Appraisal file: open it on the computer that has the dossier you sent. The app finds the dossier, compares revision and points, and only then takes the result in; where they do not fit it says why and changes nothing. The page “Appraisal” shows only criteria that changed or need an explanation.",
        ),
        word(
            "Giải trình: ghi nội dung và tài liệu bổ sung, hoặc đồng ý với kết quả thẩm định; câu trả lời đã khóa không sửa được. Xuất tệp giải trình rồi gửi cấp trên trước hạn. Tệp kết quả cuối cùng được mở như tệp thẩm định.",
            "Explanations: write them and add documents, or agree with the appraisal; the locked answers stay as they are. Export the explanations and send them in time. The file with the final result is opened in the same way.",
        ),
        word(
            "Năm trước: ở bước Kiểm tra, hoàn tất, mở tệp kết quả xếp hạng hoặc tệp hồ sơ năm trước để xem hai năm cạnh nhau. Nơi quy tắc hoặc điểm tối đa đã đổi, chương trình ghi «không so sánh được».",
            "Last year: under Check and finish, open last year's file of results or dossier to see both years side by side. Where rules or maxima changed, the app says “not comparable”.",
        ),
    ],
    entries: &[],
};

const DATA: Section = Section {
    id: "help-data",
    title: word("Dữ liệu nằm ở đâu", "Where the data is"),
    paragraphs: &[
        word(
            "Bản nháp, bộ tiêu chí đã mở và cài đặt nằm trong bộ nhớ của trình duyệt này, trên máy này. Chương trình không gửi gì đi đâu, không có tài khoản, không thống kê, không quảng cáo; trang tự cấm mọi kết nối ra ngoài.",
            "Drafts, opened criteria sets and settings are in this browser's storage on this computer. The app sends nothing anywhere; no account, no statistics, no advertising; the page forbids itself every connection to the outside.",
        ),
        word(
            "Mọi thay đổi tự lưu trong vòng một giây vào hai kho của trình duyệt; dòng trạng thái cho biết đã lưu lúc nào, ở đâu hoặc vì sao chưa lưu được. Một kho bị xóa thì kho kia khôi phục lại và trang báo rõ. Các bản trước của hồ sơ được giữ để xem lại và khôi phục. Xóa dữ liệu duyệt web, dùng cửa sổ ẩn danh hoặc cài lại máy sẽ làm mất bản nháp: hãy xuất tệp sau mỗi buổi làm việc và giữ ở nơi an toàn.",
            "Each change is saved by itself within a second into both stores of the browser; the status line says when and where, or why it could not be saved. When one store is cleared, the other restores it and the page says so. Earlier states of a dossier are kept to be viewed and restored. Clearing the browsing data, a private window or a new installation loses drafts: export a file after each session and keep it somewhere safe.",
        ),
        word(
            "Tài liệu kiểm chứng không nằm trong hồ sơ: chỉ tên tệp, dung lượng và mã SHA-256 được ghi lại để đối chiếu. Trên máy dùng chung, người dùng cùng tài khoản máy mở được bản nháp; xong việc hãy xuất tệp rồi xóa bản nháp (bản đã xóa còn trong thùng rác 30 ngày).",
            "Evidence files do not travel in the dossier: only name, size and SHA-256 are recorded, for comparison. On a shared computer, people with the same computer account can open drafts; when done, export and delete them (deleted drafts stay in the trash for 30 days).",
        ),
    ],
    entries: &[],
};

const MOVING: Section = Section {
    id: "help-moving",
    title: word("Chuyển sang máy khác", "Moving to another computer"),
    paragraphs: &[word(
        "Xuất tệp ở bước Kiểm tra, hoàn tất; chép tệp sang máy kia; mở tệp ở trang đầu. Tệp mang theo cả bộ tiêu chí nếu không phải bộ mẫu. Nếu máy kia đã có một bản của hồ sơ ấy khác nội dung, tệp được mở thành một bản riêng, không bản nào đè bản nào.",
        "Export a file under Check and finish; copy it; open it on the other computer's start page. The file carries its criteria set unless it is a sample. Where the other computer already has a different copy of the dossier, the file becomes a draft of its own; neither replaces the other.",
    )],
    entries: &[],
};

const OFFLINE: Section = Section {
    id: "help-offline",
    title: word("Không có mạng, và cập nhật", "Without a network, and updates"),
    paragraphs: &[
        word(
            "Sau lần mở đầu tiên, chương trình tự giữ lại trong trình duyệt; khi chân trang ghi «Dùng được khi không có mạng» thì mở lại không cần mạng. Trình duyệt Chrome, Edge, Cốc Cốc còn cho cài như một ứng dụng.",
            "After the first visit the app keeps itself in the browser; once the foot of the page says that it works without a network, it opens without one. Chrome, Edge and Cốc Cốc can also install it as an app.",
        ),
        word(
            "Khi có phiên bản mới, trang báo và chỉ cập nhật khi được đồng ý; bản nháp được lưu trước. Tệp của phiên bản cũ luôn mở được ở phiên bản mới.",
            "A new version is announced and taken only when you agree; drafts are saved first. Files of older versions always open in newer ones.",
        ),
    ],
    entries: &[],
};

const BROWSERS: Section = Section {
    id: "help-browsers",
    title: word("Khác nhau giữa các cách mở", "What differs between ways of opening"),
    paragraphs: &[],
    entries: &[
        (
            word("Địa chỉ https", "An https address"),
            word(
                "Đầy đủ mọi chức năng, kể cả dùng khi không có mạng.",
                "Everything works, offline use included.",
            ),
        ),
        (
            word("Địa chỉ http trong mạng nội bộ", "Plain http in an office network"),
            word(
                "Chấm điểm, lưu, xuất tệp như thường; nhưng trình duyệt không cho giữ chương trình để dùng khi không có mạng.",
                "Scoring, saving and export work; the browser does not let the app keep itself for offline use.",
            ),
        ),
        (
            word(
                "Một tệp trên USB hoặc trong thư mục",
                "A single file on a USB stick or in a folder",
            ),
            word(
                "Không cần mạng, không cần cài đặt. Bản nháp gắn với trình duyệt và có thể cả vị trí của tệp: đổi tên, chuyển thư mục hay đổi máy thì có thể không thấy bản nháp, nên luôn xuất tệp trước.",
                "No network and no installation. Drafts belong to the browser and perhaps to the file's place: after renaming, moving or changing computers they may not be seen, so always export first.",
            ),
        ),
        (
            word("Hai trình duyệt trên một máy", "Two browsers on one computer"),
            word(
                "Mỗi trình duyệt có bản nháp riêng; bản nháp ở Edge không thấy trong Chrome hay Firefox. Chuyển bằng tệp xuất ra.",
                "Each browser has its own drafts; those in Edge are not seen in Chrome or Firefox. Move them by an exported file.",
            ),
        ),
        (
            word("Hai thẻ cùng mở một hồ sơ", "Two tabs with the same dossier"),
            word(
                "Chỉ một thẻ được sửa; thẻ kia chỉ xem, nội dung tự cập nhật. Bấm «Sửa ở cửa sổ này» để chuyển quyền sửa: thẻ kia lưu trước rồi mới nhường.",
                "Only one tab edits; the other is read only and follows along. Press “Edit in this window” to take over: the other tab saves first, then gives way.",
            ),
        ),
    ],
};

const KEYBOARD: Section = Section {
    id: "help-keyboard",
    title: word("Bàn phím", "Keyboard"),
    paragraphs: &[],
    entries: &[
        (
            word("Ctrl + K", "Ctrl + K"),
            word(
                "Tìm tiêu chí theo mã hoặc tên, không cần dấu; mũi tên lên, xuống để chọn, Enter để đến.",
                "Find a criterion by code or name; arrow keys choose, Enter goes there.",
            ),
        ),
        (
            word("Alt + Page Down, Alt + Page Up", "Alt + Page Down, Alt + Page Up"),
            word("Tiêu chí sau, tiêu chí trước.", "Next, previous criterion."),
        ),
        (
            word("Ctrl + Z, Ctrl + Y", "Ctrl + Z, Ctrl + Y"),
            word(
                "Hoàn tác, làm lại. Khi đang ở trong ô nhập, phím tác động lên chữ trong ô; ra khỏi ô để hoàn tác thay đổi của hồ sơ.",
                "Undo, redo. Inside a field they work on its text; leave the field to undo changes of the dossier.",
            ),
        ),
        (
            word("Tab, Shift + Tab", "Tab, Shift + Tab"),
            word("Đến ô sau, ô trước.", "Next, previous field."),
        ),
        (
            word("Mũi tên, phím cách", "Arrow keys, space"),
            word("Chọn mức; đánh dấu hoặc bỏ dấu.", "Choose a level; tick or untick."),
        ),
    ],
};

const QUESTIONS: Section = Section {
    id: "help-questions",
    title: word("Câu hỏi thường gặp", "Frequent questions"),
    paragraphs: &[],
    entries: &[
        (
            word("Lấy bộ tiêu chí chính thức ở đâu?", "Where does the official set come from?"),
            word(
                "Từ cấp trên, dưới dạng tệp .json. Mở tệp ở trang Bộ tiêu chí; nếu có chỗ chưa đúng, trang liệt kê từng chỗ kèm cách sửa. Các bộ mẫu chỉ để làm quen.",
                "From your superior, as a .json file. Open it on the page Criteria sets; where something is wrong, each place is listed with what to do. The samples are for learning only.",
            ),
        ),
        (
            word("Nhập số bằng dấu phẩy hay dấu chấm?", "Comma or dot in numbers?"),
            word(
                "Cả hai đều được: 0,25 hoặc 0.25; 1.234,5 hoặc 1234,5. Số có thể hiểu hai cách, như 1.234, thì trang hỏi lại.",
                "Both work: 0.25 or 0,25; 1,234.5 or 1234.5. A number with two readings, such as 1.234, is asked about.",
            ),
        ),
        (
            word("Vì sao đã nhập mà vẫn 0 điểm?", "Why 0 points although I entered something?"),
            word(
                "Xem dòng cạnh ô nhập: có thể tỷ lệ dưới ngưỡng, phần đạt được lớn hơn tổng số, hoặc còn thiếu một số. Bước Kiểm tra, hoàn tất liệt kê mọi chỗ như vậy.",
                "Look beside the field: the share may be under its floor, the part above the whole, or a figure missing. Check and finish lists every such place.",
            ),
        ),
        (
            word(
                "Đổi câu trả lời về đơn vị thì số liệu đã nhập có mất không?",
                "Are entries lost when I change an answer about the unit?",
            ),
            word(
                "Không. Tiêu chí không áp dụng chỉ tạm không tính; trả lời lại thì số liệu hiện ra như cũ.",
                "No. Criteria that do not apply are only left out; change the answer back and the figures count again.",
            ),
        ),
        (
            word("Lỡ xóa bản nháp thì làm sao?", "I deleted a draft by mistake."),
            word(
                "Bấm «Hoàn tác» ngay, hoặc mở Thùng rác ở trang đầu trong vòng 30 ngày.",
                "Press “Undo” at once, or open the Trash on the start page within 30 days.",
            ),
        ),
        (
            word("Cấp trên có chấm khác không?", "Can the superior arrive at other points?"),
            word(
                "Có. Đây là điểm tự chấm; điểm chính thức là kết quả thẩm định. Cùng bộ tiêu chí và cùng số liệu thì mọi máy cho cùng một điểm.",
                "Yes. These are self-scored points; the official ones come from the appraisal. With the same set and figures every computer gives the same points.",
            ),
        ),
    ],
};

const GLOSSARY: Section = Section {
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
            word("Điều tra xã hội học", "Survey (điều tra xã hội học)"),
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
