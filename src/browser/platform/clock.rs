//! The clock. It names moments for people; nothing is ordered by it.

use js_sys::Date;

/// Now (RFC 3339, UTC, whole seconds).
pub fn now() -> String {
    let text: String = Date::new_0().to_iso_string().into();
    match text.split_once('.') {
        Some((seconds, _)) => format!("{seconds}Z"),
        None => text,
    }
}

/// Milliseconds on a scale of its own, to measure spans.
pub fn millis() -> f64 {
    Date::now()
}

/// Today in local time, as `2026-11-22`.
pub fn today() -> String {
    day(&Date::new_0())
}

/// The year of today in local time.
pub fn year() -> u32 {
    Date::new_0().get_full_year()
}

/// An instant (RFC 3339) in local time, as date and time of day: `("2026-11-22", "14:05")`.
pub fn local(instant: &str) -> Option<(String, String)> {
    let date = Date::new(&instant.into());
    if date.get_time().is_nan() {
        return None;
    }
    Some((day(&date), format!("{:02}:{:02}", date.get_hours(), date.get_minutes())))
}

/// The local date (ISO) so many days after an instant (RFC 3339); nothing when it is none.
pub fn days_after(instant: &str, days: u32) -> Option<String> {
    let date = Date::new(&instant.into());
    date.set_date(date.get_date() + days);
    (!date.get_time().is_nan()).then(|| day(&date))
}

fn day(date: &Date) -> String {
    format!("{:04}-{:02}-{:02}", date.get_full_year(), date.get_month() + 1, date.get_date())
}

/// Whole minutes from an instant (RFC 3339) until now; nothing when it lies ahead of the clock.
pub fn minutes_since(instant: &str) -> Option<u64> {
    let span = (Date::now() - Date::new(&instant.into()).get_time()) / 60_000.0;
    (span.is_finite() && span >= 0.0).then_some(span as u64)
}

/// Whether this clock stands more than an hour before an instant (RFC 3339).
pub fn is_an_hour_behind(instant: &str) -> bool {
    Date::new(&instant.into()).get_time() - Date::now() > 3_600_000.0
}

/// Whole days from an instant (RFC 3339) until now; never below 0.
pub fn days_since(instant: &str) -> u32 {
    let then = Date::new(&instant.into()).get_time();
    let days = (Date::now() - then) / 86_400_000.0;
    if days.is_finite() && days > 0.0 { days as u32 } else { 0 }
}

/// Waits so many milliseconds.
pub async fn pause(ms: i32) {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, ms);
        }
    });
    let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
}
