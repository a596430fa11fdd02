//! An HSDS API: its services page by page, politely.

use super::decode::Decode;
use super::flatten::Flatten;
use super::json::{self, Page};
use super::limits;
use super::open::Source;
use super::tables::Table;
use crate::Error;
use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

/// Services asked for at once.
const PER_PAGE: u64 = 100;

/// Fetches what stands at an address. The real one is [`crate::http::Client`]; tests put another
/// in its place.
pub trait Get {
    /// The bytes of a successful answer; else one line that says what is wrong.
    fn get(&mut self, url: &str) -> Result<Vec<u8>, String>;
    /// Tells how many pages of how many are read.
    fn page(&mut self, _read: u64, _total: Option<u64>) {}
}

/// Whether a source is the address of an API.
#[must_use]
pub fn is_address(source: &str) -> bool {
    source.starts_with("https://") || source.starts_with("http://")
}

/// Reads all services of an API; gives the address that numbers are to cite.
pub(crate) fn read(
    address: &str,
    source: &mut Source<'_>,
    get: &mut dyn Get,
) -> Result<String, Error> {
    let (services, cited) = addresses(address);
    let wrong = |url: &str, what: String| Error::wrong(Path::new(url), what);
    let mut pages: HashSet<u64> = HashSet::new();
    let mut number = 1;
    let mut asked = 0;
    // One reader of objects for all pages: an object that comes again is the same one.
    let mut all = Flatten::services(source.package, source.notes);
    loop {
        let sign = if services.contains('?') { '&' } else { '?' };
        let url = format!("{services}{sign}page={number}&per_page={PER_PAGE}&full=true");
        let body = get.get(&url).map_err(|what| wrong(&cited, what))?;
        asked += 1;
        let mut hasher = DefaultHasher::new();
        body.hash(&mut hasher);
        if !pages.insert(hasher.finish()) {
            return Err(wrong(
                &cited,
                format!("gives the same page again as page {number}; ask its keeper"),
            ));
        }
        let text = Decode::new(body.as_slice(), None).map_err(|e| wrong(&cited, e.to_string()))?;
        let page: Page = json::read(text, &mut all).map_err(|what| wrong(&cited, what))?;
        get.page(number, page.total);
        let last = page.last || page.objects == 0 || page.total.is_none_or(|total| number >= total);
        if last {
            break;
        }
        number += 1;
        if number > limits::REQUESTS as u64 {
            return Err(wrong(
                &cited,
                "has more pages than an import may read".into(),
            ));
        }
    }
    drop(all);
    details(&services, &cited, source, get, asked)?;
    Ok(cited)
}

/// Fetches one by one the services of which the list gave neither numbers nor places.
fn details(
    services: &str,
    cited: &str,
    source: &mut Source<'_>,
    get: &mut dyn Get,
    mut asked: usize,
) -> Result<(), Error> {
    let bare = {
        let named = source.package.by(Table::Phone, "service_id");
        let placed = source.package.by(Table::ServiceAtLocation, "service_id");
        let rows = source.package.rows(Table::Service).iter();
        // Some lists leave out everything that is nested: a number is what must not be missed.
        rows.filter(|row| !named.contains_key(row.id()) && !placed.contains_key(row.id()))
            .map(|row| row.id().to_owned())
            .collect::<Vec<_>>()
    };
    let total = bare.len() as u64;
    let mut whole = super::package::Package::default();
    {
        let mut all = Flatten::services(&mut whole, source.notes);
        for (at, id) in (1..).zip(&bare) {
            asked += 1;
            if asked > limits::REQUESTS {
                let what = "has more services than an import may ask for one by one".to_owned();
                return Err(Error::wrong(Path::new(cited), what));
            }
            let path = services.split('?').next().unwrap_or(services);
            let url = format!("{path}/{}", escaped(id));
            let wrong = |what: String| Error::wrong(Path::new(cited), what);
            let body = get.get(&url).map_err(wrong)?;
            let text = Decode::new(body.as_slice(), None).map_err(|e| wrong(e.to_string()))?;
            json::read(text, &mut all).map_err(wrong)?;
            get.page(at, Some(total));
        }
    }
    source
        .package
        .replace(whole, &bare)
        .map_err(|what| Error::wrong(Path::new(cited), what))
}

/// The address of the list of services, and the same without what may be secret in it.
fn addresses(address: &str) -> (String, String) {
    let (path, query) = match address.split_once('?') {
        Some((path, query)) => (path, Some(query)),
        None => (address, None),
    };
    let path = path.trim_end_matches('/');
    let services = if path.ends_with("/services") {
        path.to_owned()
    } else {
        format!("{path}/services")
    };
    let (scheme, rest) = services.split_once("://").unwrap_or(("https", &services));
    // A name and password before the host, and keys in the query, are nobody else's business.
    let host_and_path = match rest.split_once('/') {
        Some((host, path)) => format!("{}/{path}", host.rsplit('@').next().unwrap_or(host)),
        None => rest.to_owned(),
    };
    let cited = format!("{scheme}://{host_and_path}");
    match query {
        Some(query) => (format!("{services}?{query}"), cited),
        None => (services, cited),
    }
}

/// An id as part of a path.
fn escaped(id: &str) -> String {
    let safe = |b: u8| b.is_ascii_alphanumeric() || b"-._~".contains(&b);
    id.bytes()
        .map(|b| {
            if safe(b) {
                char::from(b).to_string()
            } else {
                format!("%{b:02X}")
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_lose_what_is_secret() {
        let (services, cited) = addresses("https://me:key@example.org/v3/?key=1");
        assert_eq!(services, "https://me:key@example.org/v3/services?key=1");
        assert_eq!(cited, "https://example.org/v3/services");
        assert_eq!(
            addresses("http://127.0.0.1:1/services").1,
            "http://127.0.0.1:1/services"
        );
        assert_eq!(escaped("a/b c"), "a%2Fb%20c");
    }
}
