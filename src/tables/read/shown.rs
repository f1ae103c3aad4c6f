//! What a spreadsheet shows for a number.

use super::super::grid::Cell;
use crate::domain::exact::Exact;

/// Digits that a spreadsheet computes with.
const DIGITS: usize = 15;

/// A number without a format.
pub(super) fn plain(raw: &str) -> Cell {
    let Some(value) = value(raw) else { return Cell::text(raw) };
    let text = value.to_decimal(DIGITS as u32);
    Cell { number: Some(text.clone()), ..Cell::text(text) }
}

/// A number as its format shows it: `0.00` keeps 1.10, `0.0%` makes 85.5% of 0.855.
pub(super) fn formatted(raw: &str, format: &str, is_1904: bool) -> Cell {
    let section = format.split(';').next().unwrap_or_default();
    let code = bare(section);
    if code.is_empty() || code.eq_ignore_ascii_case("general") || code == "@" {
        return plain(raw);
    }
    if is_date(&code) {
        return date(raw, is_1904);
    }
    let Some(value) = value(raw) else { return Cell::text(raw) };
    let is_percent = code.contains('%');
    let value = if is_percent { &value * &Exact::hundred() } else { value };
    let (whole, fraction) = code.split_once('.').unwrap_or((&code, ""));
    let least_whole = whole.chars().filter(|it| *it == '0').count();
    let places = fraction.chars().filter(|it| matches!(it, '0' | '#' | '?')).count();
    let least = fraction.chars().filter(|it| *it == '0').count();
    if !code.contains(['0', '#', '?']) || code.contains(['E', 'e']) {
        return plain(raw);
    }
    let text = value.to_decimal(places as u32);
    let text = padded(&text, least_whole, least) + if is_percent { "%" } else { "" };
    // The number keeps the digits that the format hides: 2.375 shown as 2.4 stays 2.375.
    let number = Some(value.to_decimal(DIGITS as u32));
    Cell { number, ..Cell::text(text + &suffix(section)) }
}

/// A day as day/month/year.
pub(super) fn date(raw: &str, is_1904: bool) -> Cell {
    let days = raw.split('.').next().and_then(|it| it.parse::<i64>().ok());
    let Some(days) = days.filter(|it| (1..2_958_466).contains(it)) else { return plain(raw) };
    // Day 1 is 1 January 1900; the calendar of spreadsheets has a 29 February in that year.
    let epoch = if is_1904 { 24_107 } else { 25_569 - i64::from(days < 60) };
    let (year, month, day) = civil(days - epoch);
    Cell::text(format!("{day:02}/{month:02}/{year}"))
}

/// The date of a day counted from 1 January 1970.
fn civil(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted_month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    (year + era * 400 + i64::from(month <= 2), month, day)
}

/// The value as a spreadsheet has it: fifteen digits, an exponent perhaps.
fn value(raw: &str) -> Option<Exact> {
    let raw = raw.trim();
    let (digits, exponent) = match raw.split_once(['E', 'e']) {
        Some((digits, exponent)) => (digits, exponent.parse::<i32>().ok()?),
        None => (raw, 0),
    };
    let (sign, digits) = match digits.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", digits),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let is_digits = |it: &str| it.bytes().all(|byte| byte.is_ascii_digit());
    if !is_digits(whole) || !is_digits(fraction) || whole.len() + fraction.len() == 0 {
        return None;
    }
    let point = i32::try_from(whole.len()).ok()? + exponent;
    let all = format!("{whole}{fraction}");
    let lead = all.len() - all.trim_start_matches('0').len();
    let (kept, point) = rounded(all.get(lead..)?, point - i32::try_from(lead).ok()?);
    if !(-15..=15).contains(&point) {
        return kept.is_empty().then(Exact::zero);
    }
    let text = match point {
        point if point <= 0 => format!("0.{}{kept}", "0".repeat(point.unsigned_abs() as usize)),
        point if (point as usize) < kept.len() => {
            let (whole, fraction) = kept.split_at(point as usize);
            format!("{whole}.{fraction}")
        }
        point => format!("{kept}{}", "0".repeat(point as usize - kept.len())),
    };
    let text = if text.ends_with('.') { format!("{text}0") } else { text };
    Exact::parse(&format!("{sign}{text}")).ok()
}

/// Fifteen digits, rounded half up.
fn rounded(digits: &str, point: i32) -> (String, i32) {
    let Some((kept, rest)) = digits.split_at_checked(DIGITS) else {
        return (digits.to_string(), point);
    };
    if !rest.starts_with(['5', '6', '7', '8', '9']) {
        return (kept.trim_end_matches('0').to_string(), point);
    }
    let raised = kept.parse::<u64>().unwrap_or_default() + 1;
    let text = raised.to_string();
    let carried = i32::try_from(text.len() - kept.len()).unwrap_or_default();
    (text.trim_end_matches('0').to_string(), point + carried)
}

/// A format without colours, conditions, blanks to skip and quoted words.
fn bare(section: &str) -> String {
    let mut code = String::new();
    let mut letters = section.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => {
                let _ = letters.by_ref().find(|it| *it == '"');
            }
            '[' => {
                let inside: String = letters.by_ref().take_while(|it| *it != ']').collect();
                if inside.starts_with(['h', 'm', 's']) {
                    code.push('h');
                }
            }
            '\\' | '_' | '*' => {
                letters.next();
            }
            other => code.push(other),
        }
    }
    code.trim().to_string()
}

fn is_date(code: &str) -> bool {
    code.chars().any(|it| matches!(it, 'y' | 'Y' | 'd' | 'D' | 'h' | 'H' | 's'))
        || (code.contains(['m', 'M']) && !code.contains(['0', '#']))
}

/// Words in quotes behind the digits: `0.0" đ"`.
fn suffix(section: &str) -> String {
    match section.rsplit_once(['0', '#', '%']) {
        Some((_, tail)) => tail.split('"').skip(1).step_by(2).collect(),
        None => String::new(),
    }
}

fn padded(number: &str, least_whole: usize, least: usize) -> String {
    let (sign, digits) = match number.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", number),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut text = format!("{sign}{}{whole}", "0".repeat(least_whole.saturating_sub(whole.len())));
    if least > 0 || !fraction.is_empty() {
        text.push('.');
        text.push_str(fraction);
        text.push_str(&"0".repeat(least.saturating_sub(fraction.len())));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_counts() {
        for (raw, format, text, number) in [
            ("0.85499999999999998", "0.0%", "85.5%", "85.5"),
            ("1.1000000000000001", "0.00", "1.10", "1.1"),
            ("4", "00000", "00004", "4"),
            ("2.5", "0.0#", "2.5", "2.5"),
            ("26", "General", "26", "26"),
            ("1E-1", "General", "0.1", "0.1"),
            ("1.5", "0.0\" đ\"", "1.5 đ", "1.5"),
            ("0", "0.0", "0.0", "0"),
        ] {
            let cell = formatted(raw, format, false);
            assert_eq!((cell.text.as_str(), cell.number.as_deref()), (text, Some(number)));
        }
        assert_eq!(formatted("46030", "dd/mm/yyyy", false).text, "08/01/2026");
        assert_eq!(formatted("1", "yyyy", false).text, "01/01/1900");
    }
}
