//! Prerenders the page of a front: everything it shows first is in the first response.

use anyhow::{Context, Result, ensure};
use client::front::converter::{table, view};
use client::front::tool::{Handle, Props};
use yew::LocalServerRenderer;

use crate::common::Common;
use crate::fronts::Front;

/// The page in one language. `%NAME%` and `%REST%` stay in it for the server to fill.
pub(crate) fn print(
    template: &str,
    language: &'static str,
    front: &Front,
    style: &str,
    boot: &str,
    common: &Common,
) -> Result<String> {
    let words = translations::front::words(language);
    let (tool, table) = rendered(language)?;
    let fills = [
        ("{language}", language),
        (
            "{direction}",
            translations::language(language).map_or("ltr", |l| l.direction.as_str()),
        ),
        ("{description}", words.description),
        ("{light}", &front.colours.light),
        ("{dark}", &front.colours.dark),
        ("{script}", &common.front[0]),
        ("{module}", &common.front[1]),
        ("{works_offline}", words.works_offline),
        ("{tool}", &tool),
        ("{table}", &table),
        ("{style}", style),
        ("{boot}", boot),
    ];
    let mut page = template.to_owned();
    for (place, value) in fills {
        ensure!(
            page.contains(place),
            "assets/templates/page.html: no {place}"
        );
        page = page.replacen(place, value, usize::MAX);
    }
    // Line ends in the template are for reading it.
    Ok(page.replace(">\n<", "><"))
}

fn rendered(language: &'static str) -> Result<(String, String)> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .context("a runtime to render in")?;
    let local = tokio::task::LocalSet::new();
    Ok(local.block_on(&runtime, async {
        let props = Props {
            language: language.into(),
            report: yew::Callback::noop(),
            handle: Handle::default(),
        };
        let tool = LocalServerRenderer::<view::Tool>::with_props(props)
            .hydratable(false)
            .render()
            .await;
        let props = table::Props {
            language: language.into(),
        };
        let table = LocalServerRenderer::<table::Table>::with_props(props)
            .hydratable(false)
            .render()
            .await;
        (tool, table)
    }))
}
