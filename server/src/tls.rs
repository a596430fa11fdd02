//! TLS 1.3, and 1.2 with modern ciphers for old phones. Nothing that links two visits: no tickets,
//! no resumption, no early data.

use std::path::Path;
use std::sync::Arc;

use rustls::ServerConfig;
use rustls::crypto::aws_lc_rs;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::server::NoServerSessionStorage;
use rustls::version::{TLS12, TLS13};

use crate::Error;

/// A certificate chain and its key.
pub(crate) struct Identity {
    chain: Vec<CertificateDer<'static>>,
    key: PrivateKeyDer<'static>,
    /// For errors.
    place: String,
}

impl Identity {
    /// Reads PEM files.
    ///
    /// # Errors
    /// A file that cannot be read or holds nothing of the kind.
    pub(crate) fn read(cert: &Path, key: &Path) -> Result<Self, Error> {
        let place = cert.display();
        let chain = CertificateDer::pem_file_iter(cert)
            .and_then(Iterator::collect::<Result<Vec<_>, _>>)
            .map_err(|error| Error::new(&place, describe(&error)))?;
        if chain.is_empty() {
            return Err(Error::new(place, "no certificate in PEM form"));
        }
        let secret = PrivateKeyDer::from_pem_file(key)
            .map_err(|error| Error::new(key.display(), describe(&error)))?;
        Ok(Self {
            chain,
            key: secret,
            place: format!("{place}, {}", key.display()),
        })
    }

    /// A fresh certificate for `localhost` and `127.0.0.1`, for trying things out.
    ///
    /// # Errors
    /// None that the system's random source does not cause.
    pub(crate) fn self_signed() -> Result<Self, Error> {
        let place = "--self-signed";
        let failed = |error: rcgen::Error| Error::new(place, error);
        let names = ["localhost", "127.0.0.1"].map(str::to_owned);
        let mut params = rcgen::CertificateParams::new(names).map_err(failed)?;
        let mut subject = rcgen::DistinguishedName::new();
        subject.push(rcgen::DnType::CommonName, "localhost");
        params.distinguished_name = subject;
        let key = rcgen::KeyPair::generate_for(&rcgen::PKCS_ECDSA_P256_SHA256).map_err(failed)?;
        let cert = params.self_signed(&key).map_err(failed)?;
        Ok(Self {
            chain: vec![cert.der().clone()],
            key: PrivatePkcs8KeyDer::from(key.serialize_der()).into(),
            place: place.to_owned(),
        })
    }
}

/// # Errors
/// A key that does not fit the certificate, or a kind that is not supported.
pub(crate) fn config(identity: Identity) -> Result<Arc<ServerConfig>, Error> {
    let failed = |error: rustls::Error| Error::new(&identity.place, error);
    let provider = Arc::new(aws_lc_rs::default_provider());
    let mut config = ServerConfig::builder_with_provider(provider)
        .with_protocol_versions(&[&TLS13, &TLS12])
        .map_err(failed)?
        .with_no_client_auth()
        .with_single_cert(identity.chain, identity.key)
        .map_err(failed)?;
    config.session_storage = Arc::new(NoServerSessionStorage {});
    config.send_tls13_tickets = 0;
    config.max_early_data_size = 0;
    config.ignore_client_order = true;
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(Arc::new(config))
}

fn describe(error: &rustls::pki_types::pem::Error) -> String {
    use rustls::pki_types::pem::Error::{Io, NoItemsFound};
    match error {
        Io(error) => error.to_string(),
        NoItemsFound => "nothing of the kind in PEM form".to_owned(),
        other => other.to_string(),
    }
}
