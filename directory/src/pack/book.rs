//! A list that is open: read as far as a search needs it, each service whole when it is asked for.

use super::phrases::is_number;
use super::texts::{Reader, Texts};
use super::{ListPack, PackError, read};
use crate::search::{Labels, Search};
use crate::{Directory, Service};
use core::ops::Range;
use minicbor::data::Type;
use minicbor::decode::Error;
use minicbor::{Decode, Decoder};
use std::rc::Rc;

/// A list in its pack. Opening it costs little even where it holds ten thousand services, of
/// which a screen shows some.
#[derive(Debug)]
pub struct Book {
    bytes: Vec<u8>,
    /// Everything but the services.
    cover: Directory,
    services: Vec<Range<usize>>,
    texts: Rc<Texts>,
}

impl Book {
    /// Opens a pack. Fails as [`PackError`] says.
    pub fn open(bytes: Vec<u8>) -> Result<Self, PackError> {
        let (cover, services, texts) = {
            let pack: ListPack<'_> = read(&bytes)?;
            let texts = Texts::read(pack.pieces, pack.phrases)?;
            (pack.cover, pack.services.0, texts)
        };
        Ok(Self {
            bytes,
            cover,
            services,
            texts: Rc::new(texts),
        })
    }

    /// The list without its services: region, edition, day, what comes first, towns.
    #[must_use]
    pub fn cover(&self) -> &Directory {
        &self.cover
    }

    /// How many services there are, those that cannot be read among them.
    #[must_use]
    pub fn len(&self) -> usize {
        self.services.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.services.is_empty()
    }

    /// The service at a place; none where there is none that this reader understands.
    #[must_use]
    pub fn service(&self, place: usize) -> Option<Service> {
        let (mut d, base) = self.decoder(place)?;
        let mut reader = Reader {
            texts: &self.texts,
            base,
        };
        let mut service: Service = d.decode_with(&mut reader).ok()?;
        for phone in &mut service.phones {
            if phone.display.is_empty() {
                let usual = phone.usual_display();
                phone.display = usual.unwrap_or_else(|| phone.number.clone());
            }
        }
        Some(service)
    }

    /// The place of the service with this id.
    #[must_use]
    pub fn place_of(&self, id: &str) -> Option<usize> {
        let is_wanted = |place: &usize| {
            let found = self
                .decoder(*place)
                .and_then(|(mut d, _)| id_of(&mut d).ok());
            found.is_some_and(|found| found == id)
        };
        (0..self.len()).find(is_wanted)
    }

    /// The index of the list.
    #[must_use]
    pub fn search(&self, labels: Labels<'_>) -> Search {
        Search::build(self, &self.texts, labels)
    }

    /// The list with every service that can be read.
    #[must_use]
    pub fn directory(&self) -> Directory {
        let services: Vec<_> = (0..self.len())
            .filter_map(|place| self.service(place))
            .collect();
        Directory {
            left_out: self.len() - services.len(),
            services,
            ..self.cover.clone()
        }
    }

    /// A service as it lies in the pack, its base before it.
    pub(crate) fn bytes_at(&self, place: usize) -> Option<&[u8]> {
        self.bytes.get(self.services.get(place)?.clone())
    }

    /// A decoder at the beginning of a service, and its base. Schema 1 wrote the service alone.
    fn decoder(&self, place: usize) -> Option<(Decoder<'_>, u32)> {
        let mut d = Decoder::new(self.bytes_at(place)?);
        let base = if is_number(&d).ok()? {
            d.u32().ok()?
        } else {
            0
        };
        Some((d, base))
    }
}

/// The id of a service, which comes first.
fn id_of<'b>(d: &mut Decoder<'b>) -> Result<&'b str, Error> {
    d.map()?;
    match d.u32()? {
        0 => d.str(),
        _ => Err(Error::message("a service that does not begin with its id")),
    }
}

/// Where each service lies in a pack.
pub(super) struct Places(pub(super) Vec<Range<usize>>);

impl<'b, C> Decode<'b, C> for Places {
    fn decode(d: &mut Decoder<'b>, _: &mut C) -> Result<Self, Error> {
        let count = d
            .array()?
            .ok_or_else(|| Error::message("an open-ended list"))?;
        let mut places = Vec::new();
        for _ in 0..count {
            // Schema 1 wrote maps; since schema 2 each is in a string of bytes, which is quick to
            // step over.
            let start = d.position();
            let length = if d.datatype()? == Type::Bytes {
                d.bytes()?.len()
            } else {
                d.skip()?;
                d.position() - start
            };
            places.push(d.position() - length..d.position());
        }
        Ok(Self(places))
    }
}
