//! The tool as a page: a table of common conversions, for browsers without scripts or wasm.

use yew::prelude::*;

use super::number;
use super::units::Category;
use super::view::category_name;
use crate::front::tool::Props;

/// Common conversions in both directions, a body of rows a category.
#[component]
pub fn Table(props: &Props) -> Html {
    let words = crate::front::words::words(&props.language);
    html! {
        <table>
            <caption>{ words.common }</caption>
            { for COMMON.iter().map(|(category, rows)| html! {
                <tbody key={*category as usize}>
                    <tr><th colspan="2" scope="rowgroup">{ category_name(words, *category) }</th></tr>
                    { for rows.iter().map(|(value, from, to)| row(*category, *value, *from, *to)) }
                </tbody>
            }) }
        </table>
    }
}

type Row = (f64, usize, usize);

const COMMON: [(Category, &[Row]); 6] = [
    (
        Category::Length,
        &[
            (1.0, 7, 2),
            (1.0, 6, 2),
            (1.0, 4, 0),
            (1.0, 2, 7),
            (1.0, 1, 6),
            (1.0, 0, 4),
        ],
    ),
    (
        Category::Weight,
        &[(1.0, 3, 1), (1.0, 2, 0), (100.0, 1, 3), (1.0, 0, 2)],
    ),
    (
        Category::Volume,
        &[(1.0, 5, 1), (1.0, 7, 1), (1.0, 3, 0), (1.0, 0, 4)],
    ),
    (
        Category::Temperature,
        &[
            (32.0, 1, 0),
            (68.0, 1, 0),
            (350.0, 1, 0),
            (0.0, 0, 1),
            (20.0, 0, 1),
            (37.0, 0, 1),
            (180.0, 0, 1),
        ],
    ),
    (
        Category::Area,
        &[(100.0, 5, 2), (1.0, 4, 1), (1.0, 3, 0), (1.0, 1, 4)],
    ),
    (
        Category::Speed,
        &[(30.0, 1, 0), (65.0, 1, 0), (50.0, 0, 1), (100.0, 0, 1)],
    ),
];

fn row(category: Category, value: f64, from: usize, to: usize) -> Html {
    let symbol = |unit: usize| category.units().get(unit).map_or("", |u| u.symbol);
    let left = format!("{} {}", number::answer(value), symbol(from));
    let right = format!(
        "{} {}",
        number::rounded(category.convert(value, from, to)),
        symbol(to)
    );
    html! { <tr key={left.clone()}><td>{ left }</td><td>{ right }</td></tr> }
}
