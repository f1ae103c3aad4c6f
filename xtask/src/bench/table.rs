//! The table that a measurement prints.

use serde_json::Value;

use super::Row;

/// One line for each number of files: what this machine takes, what the browser takes; then what
/// signatures add.
pub fn of(rows: &[Row]) -> String {
    let mut text = format!(
        "{:>6} {:>8} | {:>10} {:>9} | {:>10} {:>10} {:>10} {:>9} {:>10} {:>9} {:>8} | {:>9} {:>9}\n",
        "files",
        "MB",
        "native ms",
        "files/s",
        "parse ms",
        "read ms",
        "receive ms",
        "rank ms",
        "in all ms",
        "files/s",
        "× parse",
        "longest",
        "RSS MB"
    );
    for measured in rows {
        text += &row(&measured.native, &measured.browser);
    }
    for measured in rows {
        text += &signatures(measured);
    }
    text + "\nnative: verify and rank in one thread, files in memory. parse, read: a bare JSON.parse and a bare\n\
            reading of every file in the same browser. receive: from the moment the files are chosen in\n\
            the inbox until it shows them all, read, verified and kept. rank: from the click until the\n\
            ranking is drawn. longest: the longest task on the page's thread meanwhile, in ms (50 and\n\
            more are seen; 0: none). RSS: the browser's renderer process, worker included."
}

/// What signing takes, and what signatures add to verifying in one thread of this machine and to
/// receiving in the browser.
fn signatures(Row { native, browser, signed }: &Row) -> String {
    let number = |value: &Value, key: &str| value[key].as_f64().unwrap_or(0.0);
    let beside = |with: f64, without: f64| {
        let more = if without > 0.0 { (with / without - 1.0) * 100.0 } else { 0.0 };
        format!("{with:.0} ms with their signatures, {without:.0} ms without ({more:+.0} %)")
    };
    format!(
        "{:>6.0} files: signed in {:.0} ms; verified in {}; received in {}\n",
        number(native, "files"),
        number(native, "sign"),
        beside(number(native, "verifySigned"), number(native, "verify")),
        beside(number(signed, "receive"), number(browser, "receive")),
    )
}

fn row(native: &Value, browser: &Value) -> String {
    let number = |value: &Value, key: &str| value[key].as_f64().unwrap_or(0.0);
    let files = number(native, "files");
    let own = number(native, "verify") + number(native, "rank");
    let parse = number(browser, "parse");
    let all = number(browser, "receive") + number(browser, "rank");
    let per_second = |millis: f64| if millis > 0.0 { files * 1000.0 / millis } else { 0.0 };
    format!(
        "{:>6.0} {:>8.1} | {:>10.0} {:>9.0} | {:>10.0} {:>10.0} {:>10.0} {:>9.0} {:>10.0} {:>9.0} {:>8.1} | {:>9.0} {:>9.0}\n",
        files,
        number(native, "bytes") / 1e6,
        own,
        per_second(own),
        parse,
        number(browser, "read"),
        number(browser, "receive"),
        number(browser, "rank"),
        all,
        per_second(all),
        if parse > 0.0 { all / parse } else { 0.0 },
        number(browser, "longest"),
        number(browser, "rss") / 1e6
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_line_says_files_a_second_and_how_many_times_the_bare_parse() {
        let native = json!({"files": 100, "bytes": 3_600_000, "verify": 90, "rank": 10, "sign": 20, "verifySigned": 99});
        let browser = json!({"parse": 50, "read": 60, "receive": 190, "rank": 10, "longest": 0, "rss": 120e6});
        let signed = json!({"receive": 209});
        let text = of(&[Row { native, browser, signed }]);
        let line: Vec<&str> = text.lines().nth(1).unwrap().split_whitespace().collect();
        assert_eq!(
            line,
            [
                "100", "3.6", "|", "100", "1000", "|", "50", "60", "190", "10", "200", "500",
                "4.0", "|", "0", "120"
            ]
        );
        let told = "   100 files: signed in 20 ms; verified in 99 ms with their signatures, 90 ms without (+10 %); \
                    received in 209 ms with their signatures, 190 ms without (+10 %)";
        assert_eq!(text.lines().nth(2), Some(told));
    }
}
