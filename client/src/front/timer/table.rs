//! The tool as a page: a table of common cooking times, for browsers without scripts or wasm.

use translations::front::Words;
use yew::prelude::*;

use crate::front::tool::Props;

/// Common cooking times, a body of rows a kind of food.
#[component]
pub fn Table(props: &Props) -> Html {
    let words = crate::front::words::words(&props.language);
    html! {
        <table>
            <caption>{ words.timer_common }</caption>
            { for common(words).into_iter().map(|(food, rows)| html! {
                <tbody key={food}>
                    <tr><th colspan="2" scope="rowgroup">{ food }</th></tr>
                    { for rows.iter().map(|(how, from, to)| html! {
                        <tr key={*how}><td>{ *how }</td><td>{ format!("{from}–{to} {}", words.timer_min) }</td></tr>
                    }) }
                </tbody>
            }) }
        </table>
    }
}

/// How it is cooked, and from how many to how many minutes.
type Row = (&'static str, u8, u8);

/// Eggs and vegetables from boiling, rice at a simmer, tea to steep, the rest in a hot oven.
fn common(w: &Words) -> [(&'static str, Vec<Row>); 6] {
    [
        (
            w.timer_eggs,
            vec![
                (w.timer_soft, 4, 6),
                (w.timer_medium, 7, 8),
                (w.timer_hard, 9, 12),
            ],
        ),
        (
            w.timer_pasta,
            vec![(w.timer_fresh, 2, 4), (w.timer_dried, 8, 12)],
        ),
        (
            w.timer_rice,
            vec![(w.timer_white, 15, 20), (w.timer_brown, 35, 45)],
        ),
        (
            w.timer_tea,
            vec![
                (w.timer_green, 2, 3),
                (w.timer_black, 3, 5),
                (w.timer_herbal, 5, 10),
            ],
        ),
        (
            w.timer_vegetables,
            vec![
                (w.timer_potatoes, 15, 20),
                (w.timer_carrots, 8, 10),
                (w.timer_beans, 5, 7),
                (w.timer_broccoli, 5, 7),
            ],
        ),
        (
            w.timer_oven,
            vec![
                (w.timer_biscuits, 10, 12),
                (w.timer_pizza, 10, 15),
                (w.timer_loaf, 30, 40),
                (w.timer_baked, 50, 60),
            ],
        ),
    ]
}
