//! The top of every page: name, pages, language, colours.

use leptos::prelude::*;

use crate::i18n::Lang;
use crate::i18n::words::{app as words, terms};
use crate::ui::routes::Route;
use crate::ui::session::{Session, Theme};
use crate::ui::{lang, t};

/// The top of every page.
#[component]
pub fn Header() -> impl IntoView {
    let session = Session::get();
    let link = move |route: Route, word| {
        let target = route.clone();
        let is_here = move || (session.route.get() == target).then_some("page");
        view! { <li><a href=route.href() aria-current=is_here>{t(word)}</a></li> }
    };
    view! {
        <header class="header">
            <div class="header__inner">
                <a class="header__name" href=Route::Start.href()>
                    <span class="header__mark" aria-hidden="true">"✓"</span>
                    {t(words::NAME)}
                </a>
                <nav aria-label=t(words::NAV)>
                    <ul class="header__pages">
                        {link(Route::Start, words::START)}
                        {link(Route::Sets, terms::CRITERIA_SETS)}
                        {link(Route::Help, words::HELP)}
                    </ul>
                </nav>
                <div class="header__tools">
                    <ThemeChoice />
                    <LanguageButton />
                </div>
            </div>
        </header>
    }
}

#[component]
fn LanguageButton() -> impl IntoView {
    let session = Session::get();
    let other = match lang() {
        Lang::Vi => Lang::En,
        Lang::En => Lang::Vi,
    };
    let switch = move |_| {
        session.lang.set(other);
        session.focus("language");
    };
    view! {
        <button id="language" class="header__tool" lang=other.as_str() on:click=switch>
            {t(words::OTHER_LANGUAGE)}
        </button>
    }
}

#[component]
fn ThemeChoice() -> impl IntoView {
    let session = Session::get();
    let name = |theme| match theme {
        Theme::Auto => words::THEME_AUTO,
        Theme::Light => words::THEME_LIGHT,
        Theme::Dark => words::THEME_DARK,
        Theme::Contrast => words::THEME_CONTRAST,
    };
    let choose = move |event| {
        let chosen = Theme::from_word(&event_target_value(&event));
        session.theme.set(chosen.unwrap_or_default());
    };
    let options = Theme::ALL.map(|theme| {
        let is_chosen = move || session.theme.get() == theme;
        view! { <option value=theme.as_str() selected=is_chosen>{t(name(theme))}</option> }
    });
    view! {
        <label class="header__theme">
            <span>{t(words::THEME)}</span>
            <select id="theme" on:change=choose>{options.into_iter().collect_view()}</select>
        </label>
    }
}
