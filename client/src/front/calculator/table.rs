//! The tool as a page: tables of percentages and of squares, for browsers without scripts or wasm.

use yew::prelude::*;

use super::decimal::{Decimal, Failure};
use super::number;
use super::sum::PERCENT;
use crate::front::tool::Props;

const AMOUNTS: [u32; 10] = [5, 10, 15, 20, 25, 30, 40, 50, 75, 100];
const PERCENTS: [u32; 4] = [10, 15, 18, 20];
const SQUARED: u32 = 15;

/// A row an amount with some percentages of it, and a row a number with its square and its cube.
#[component]
pub fn Table(props: &Props) -> Html {
    let words = crate::front::words::words(&props.language);
    let percents = PERCENTS.map(|p| format!("{p}{PERCENT}"));
    let powers = ["n", "n²", "n³"];
    html! {
        <>
            <table>
                <caption>{ words.calculator_percentages }</caption>
                { head(std::iter::once(words.calculator_amount).chain(percents.iter().map(String::as_str))) }
                <tbody>{ for AMOUNTS.map(|amount| {
                    let of = PERCENTS.map(|p| Decimal::whole(amount * p).hundredth());
                    row(Decimal::whole(amount), of.into_iter().map(Ok))
                }) }</tbody>
            </table>
            <table>
                <caption>{ words.calculator_squares }</caption>
                { head(powers.into_iter()) }
                <tbody>{ for (1..=SQUARED).map(|n| {
                    let n = Decimal::whole(n);
                    let square = n.times(n);
                    row(n, [square, square.and_then(|s| s.times(n))].into_iter())
                }) }</tbody>
            </table>
        </>
    }
}

fn head<'a>(cells: impl Iterator<Item = &'a str>) -> Html {
    html! { <thead><tr>{ for cells.map(|cell| html! { <th scope="col">{ cell.to_owned() }</th> }) }</tr></thead> }
}

fn row(first: Decimal, cells: impl Iterator<Item = Result<Decimal, Failure>>) -> Html {
    html! {
        <tr>
            <th scope="row">{ number::shown(first) }</th>
            { for cells.flatten().map(|cell| html! { <td>{ number::shown(cell) }</td> }) }
        </tr>
    }
}
