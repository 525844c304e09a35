//! Choices as links: the one look of everything that is chosen from a few.

use crate::view::Choices;
use leptos::prelude::*;

/// A group with its label.
pub fn choices(group: Choices) -> impl IntoView {
    let choices = group.choices.into_iter().map(|choice| {
        let current = choice.is_made.then_some("true");
        view! { <li><a href=choice.link aria-current=current>{choice.words}<small>{choice.note}</small></a></li> }
    });
    view! {
        <div class="choices" data-key=group.key role="group" aria-label=group.label>
            <span class="field-name">{group.label}</span>
            <ul>{choices.collect_view()}</ul>
        </div>
    }
}
