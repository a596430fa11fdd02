//! Each tool as HTML, for the press: what is shown before any script runs.

use yew::{AttrValue, BaseComponent, Callback, LocalServerRenderer};

use super::converter;
use super::tool::{Handle, Props};

/// A tool before anything was touched, and the page that it is without scripts.
pub struct Rendered {
    /// The tool.
    pub tool: String,
    /// What takes its place where there are no scripts or no wasm.
    pub table: String,
}

/// Renders the front with this id; `None` where there is none.
pub async fn rendered(front: &str, language: &'static str) -> Option<Rendered> {
    Some(match front {
        "converter" => both::<converter::view::Tool, converter::table::Table>(language).await,
        _ => return None,
    })
}

async fn both<Tool, Table>(language: &'static str) -> Rendered
where
    Tool: BaseComponent<Properties = Props>,
    Table: BaseComponent<Properties = Props>,
{
    Rendered {
        tool: one::<Tool>(language).await,
        table: one::<Table>(language).await,
    }
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
