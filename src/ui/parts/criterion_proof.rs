//! What proves the answer of a criterion: its documents and its explanation.

use leptos::prelude::*;

use super::criterion_evidence::CriterionEvidence;
use super::criterion_note::CriterionNote;
use crate::ui::frame::draw_later;
use crate::ui::lazy::later_part;

/// Documents and explanation of one criterion, which are entered after its answer and arrive behind it.
#[component]
pub fn CriterionProof(
    /// The leaf, as a place in the set's lines.
    place: usize,
) -> impl IntoView {
    draw_later(load_proof, move |draw| draw(place))
}

later_part!(evidence, load_proof: fn(usize) -> AnyView = |place| {
    view! { <CriterionEvidence place /> <CriterionNote place /> }.into_any()
});
