//! Each tool as HTML, for the press: what is shown before any script runs.

use yew::{AttrValue, BaseComponent, Callback, LocalServerRenderer};

use super::tool::{Handle, Props};
use super::{calculator, converter, timer};

/// A tool before anything was touched, and the page that it is without scripts.
pub struct Rendered {
    /// What an install dialog says that it is for.
    pub description: &'static str,
    /// The tool.
    pub tool: String,
    /// What takes its place where there are no scripts or no wasm.
    pub table: String,
}

/// Renders the front with this id; `None` where there is none.
pub async fn rendered(front: &str, language: &'static str) -> Option<Rendered> {
    let words = crate::front::words::words(language);
    let (description, tool, table) = match front {
        "converter" => (
            words.description,
            one::<converter::view::Tool>(language).await,
            one::<converter::table::Table>(language).await,
        ),
        "calculator" => (
            words.calculator_description,
            one::<calculator::view::Tool>(language).await,
            one::<calculator::table::Table>(language).await,
        ),
        "timer" => (
            words.timer_description,
            one::<timer::view::Tool>(language).await,
            one::<timer::table::Table>(language).await,
        ),
        _ => return None,
    };
    Some(Rendered {
        description,
        tool,
        table,
    })
}

async fn one<C: BaseComponent<Properties = Props>>(language: &'static str) -> String {
    let props = Props {
        language: AttrValue::Static(language),
        report: Callback::noop(),
        handle: Handle::default(),
    };
    LocalServerRenderer::<C>::with_props(props)
        .hydratable(false)
        .render()
        .await
}
