//! Ed25519 public keys: how TUF writes them, names them and checks with them.

use ed25519_compact as ed25519;
use sha2::{Digest, Sha256};

use crate::hex;

/// A public Ed25519 key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PublicKey(pub [u8; 32]);

impl PublicKey {
    /// The key with these 64 hexadecimal digits of either case; `None` for anything else.
    pub fn from_hex(digits: &str) -> Option<Self> {
        hex::decode(digits).map(Self)
    }

    /// The key as 64 hexadecimal digits.
    pub fn hex(&self) -> String {
        hex::encode(&self.0)
    }

    /// TUF's KEYID: the SHA-256 of the key's canonical JSON, as hexadecimal digits.
    pub fn id(&self) -> String {
        let canonical = format!(
            r#"{{"keytype":"ed25519","keyval":{{"public":"{}"}},"scheme":"ed25519"}}"#,
            self.hex()
        );
        hex::encode(&Sha256::digest(canonical))
    }

    /// Whether `signature` over `message` was made with this key. Keys of small order and
    /// signatures in more than one encoding are never good.
    pub(crate) fn verifies(&self, message: &[u8], signature: &[u8; 64]) -> bool {
        ed25519::PublicKey::new(self.0)
            .verify(message, &ed25519::Signature::new(*signature))
            .is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 8032, section 7.1, test 2.
    const PUBLIC: &str = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";
    const SIGNATURE: &str = "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da\
                             085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";

    #[test]
    fn is_read_as_it_is_written() {
        let key = PublicKey::from_hex(PUBLIC).unwrap();
        assert_eq!(key.hex(), PUBLIC);
        assert_eq!(PublicKey::from_hex(&PUBLIC.to_uppercase()), Some(key));
        for bad in ["", "00", &"0".repeat(63), &"g".repeat(64), &"é".repeat(32)] {
            assert_eq!(PublicKey::from_hex(bad), None, "{bad}");
        }
    }

    #[test]
    fn agrees_with_rfc_8032() {
        let key = PublicKey::from_hex(PUBLIC).unwrap();
        let signature = hex::decode(SIGNATURE).unwrap();
        assert!(key.verifies(&[0x72], &signature));
        assert!(!key.verifies(&[0x73], &signature));
    }

    #[test]
    fn a_signature_has_one_encoding() {
        let key = PublicKey::from_hex(PUBLIC).unwrap();
        let mut signature: [u8; 64] = hex::decode(SIGNATURE).unwrap();
        // s + L is the same number modulo the group's order L.
        let order =
            hex::decode::<32>("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010")
                .unwrap();
        let mut carry = 0;
        for (byte, add) in signature[32..].iter_mut().zip(order) {
            let sum = u16::from(*byte) + u16::from(add) + carry;
            *byte = sum.to_le_bytes()[0];
            carry = sum >> 8;
        }
        assert!(!key.verifies(&[0x72], &signature));
    }

    #[test]
    fn a_key_of_small_order_signs_nothing() {
        let mut identity = [0; 32];
        identity[0] = 1;
        let mut signature = [0; 64];
        signature[0] = 1;
        assert!(!PublicKey(identity).verifies(b"anything", &signature));
    }

    #[test]
    fn key_id_is_the_hash_of_the_canonical_key() {
        let canonical = r#"{"keytype":"ed25519","keyval":{"public":"3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"},"scheme":"ed25519"}"#;
        let parsed = crate::json::Value::parse(canonical.as_bytes()).unwrap();
        assert_eq!(parsed.canonical(), canonical.as_bytes());
        let key = PublicKey::from_hex(PUBLIC).unwrap();
        assert_eq!(key.id(), hex::encode(&Sha256::digest(canonical)));
    }
}
