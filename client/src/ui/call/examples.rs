//! Examples of a call.

use yew::prelude::*;

use super::Call;
use crate::ui::examples::{Example, example};

/// The first of two ways, and the second. The numbers are among those kept for examples.
pub fn all() -> Vec<Example> {
    vec![
        example(
            "call",
            html! { <Call href="tel:+12035550123" label="Call 1-203-555-0123" /> },
        ),
        example(
            "text",
            html! { <Call href="sms:+12035550123" label="Text" name="Text 1-203-555-0123" second={true} /> },
        ),
    ]
}
