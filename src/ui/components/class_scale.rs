//! The classes on a line from nothing to the full result, with a mark where the result stands. The
//! words beside it say the same, so that it is read aloud and prints in black and white.

use leptos::prelude::*;

use crate::report::{ClassScale, Segment};

/// The line of classes.
#[component]
pub fn ClassScaleView(
    /// What it shows.
    scale: ClassScale,
) -> impl IntoView {
    let per_cent = |number: String| format!("{number}%");
    let part = |(at, segment): (usize, &Segment)| {
        let class = match (segment.is_here, at % 2) {
            (true, _) => "class-scale__here",
            (false, 0) => "class-scale__even",
            (false, _) => "class-scale__odd",
        };
        let (x, width) = (per_cent(segment.start.clone()), per_cent(segment.length.clone()));
        view! { <rect class=class x=x width=width y="14" height="14" /> }
    };
    let parts = scale.segments.iter().enumerate().map(part).collect_view();
    let name = |segment: Segment| {
        let current = segment.is_here.then_some("true");
        view! { <li aria-current=current><b>{segment.name}</b>" "{segment.from}</li> }
    };
    let names = scale.segments.into_iter().map(name).collect_view();
    let x = per_cent(scale.mark);
    view! {
        <figure class="class-scale">
            <figcaption>{scale.caption}</figcaption>
            <svg width="100%" height="38" aria-hidden="true">
                {parts}
                <line class="class-scale__mark" x1=x.clone() x2=x y1="4" y2="34" />
            </svg>
            <ol>{names}</ol>
        </figure>
    }
}
