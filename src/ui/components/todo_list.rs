//! What is left to do, grouped, each a link to its field.

use leptos::prelude::*;

/// How many entries of a group are shown without unfolding it.
const FEW: usize = 8;

/// Things of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TodoGroup {
    /// The end of the element's id.
    pub id: &'static str,
    /// Of which kind.
    pub title: &'static str,
    /// Each of them.
    pub items: Vec<TodoItem>,
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TodoItem {
    /// What, in words.
    pub text: String,
    /// On which page.
    pub href: String,
    /// With what the field's id begins.
    pub field: String,
}

/// What is left to do. Groups of a few entries are open, longer ones folded.
#[component]
pub fn TodoList(
    /// The groups that have entries.
    #[prop(into)]
    groups: Signal<Vec<TodoGroup>>,
    /// Told the field when a link is followed.
    on_follow: Callback<String>,
) -> impl IntoView {
    let group = move |group: TodoGroup| {
        let count = group.items.len();
        let items = group.items.into_iter().map(|item| view! { <Item item on_follow /> });
        view! {
            <details id=format!("todo-{}", group.id) class="todo" open=count <= FEW>
                <summary>
                    <h3>{group.title}" "<span class="todo__count">{count}</span></h3>
                </summary>
                <ul>{items.collect_view()}</ul>
            </details>
        }
    };
    move || groups.get().into_iter().map(group).collect_view()
}

#[component]
fn Item(item: TodoItem, on_follow: Callback<String>) -> impl IntoView {
    let TodoItem { text, href, field } = item;
    view! { <li><a href=href on:click=move |_| on_follow.run(field.clone())>{text}</a></li> }
}
