//! The classes on a line from nothing to the full result, with a mark where the result stands. The
//! words beside it say the same, so that it is read aloud and prints in black and white.

use leptos::prelude::*;

/// A class on the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Its name.
    pub name: String,
    /// From where, in words.
    pub from: String,
    /// From where, in per cent of the line, as a decimal with a dot.
    pub start: String,
    /// How long it is, in the same way.
    pub length: String,
    /// Whether the result stands in it.
    pub is_here: bool,
}

/// The line of classes.
#[component]
pub fn ClassScale(
    /// What it shows, in words.
    #[prop(into)]
    caption: Signal<String>,
    /// From the lowest class to the highest.
    #[prop(into)]
    segments: Signal<Vec<Segment>>,
    /// Where the result stands, in the same way.
    #[prop(into)]
    mark: Signal<String>,
) -> impl IntoView {
    let per_cent = |number: String| format!("{number}%");
    let parts = move || {
        let part = |(at, segment): (usize, Segment)| {
            let Segment { start, length, .. } = segment;
            let class = match (segment.is_here, at % 2) {
                (true, _) => "class-scale__here",
                (false, 0) => "class-scale__even",
                (false, _) => "class-scale__odd",
            };
            view! { <rect class=class x=per_cent(start) width=per_cent(length) y="14" height="14" /> }
        };
        segments.get().into_iter().enumerate().map(part).collect_view()
    };
    let pointer = move || {
        let x = per_cent(mark.get());
        view! { <line class="class-scale__mark" x1=x.clone() x2=x y1="4" y2="34" /> }
    };
    let names = move || {
        let name = |segment: Segment| {
            let current = segment.is_here.then_some("true");
            view! { <li aria-current=current><b>{segment.name}</b>" "{segment.from}</li> }
        };
        segments.get().into_iter().map(name).collect_view()
    };
    view! {
        <figure class="class-scale">
            <figcaption>{caption}</figcaption>
            <svg width="100%" height="38" aria-hidden="true">{parts}{pointer}</svg>
            <ol>{names}</ol>
        </figure>
    }
}
