//! Who may sit down: connections in all, and of one address. An address is known only while it holds a connection, and
//! only as a number that means nothing outside this process.

use std::collections::HashMap;
use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

use crate::limits::Limits;

/// All seats of the server.
pub(crate) struct Seats {
    free: Arc<Semaphore>,
    all: u32,
    share: u32,
    /// Keyed at random, so that nobody can aim for two addresses with one number.
    keys: RandomState,
    taken: Mutex<HashMap<u64, u32>>,
}

/// One seat; free again when dropped.
pub(crate) struct Seat {
    seats: Arc<Seats>,
    address: Option<u64>,
    _permit: OwnedSemaphorePermit,
}

impl Seats {
    pub(crate) fn new(limits: &Limits) -> Arc<Self> {
        Arc::new(Self {
            free: Arc::new(Semaphore::new(limits.connections as usize)),
            all: limits.connections,
            share: limits.per_address,
            keys: RandomState::new(),
            taken: Mutex::default(),
        })
    }

    /// Waits for a free seat.
    pub(crate) async fn wait(&self) -> Option<OwnedSemaphorePermit> {
        self.free.clone().acquire_owned().await.ok()
    }

    /// Gives the seat to a peer; `None` where its address has its share already. Without an address there is no share.
    pub(crate) fn take(
        self: &Arc<Self>,
        permit: OwnedSemaphorePermit,
        peer: Option<IpAddr>,
    ) -> Option<Seat> {
        let address = peer.map(|peer| self.keys.hash_one(network(peer)));
        if let Some(address) = address {
            let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
            let count = taken.entry(address).or_default();
            if *count >= self.share {
                return None;
            }
            *count += 1;
        }
        Some(Seat {
            seats: self.clone(),
            address,
            _permit: permit,
        })
    }

    /// Whether seats run short: idle connections are asked to go sooner then.
    pub(crate) fn crowded(&self) -> bool {
        self.free.available_permits() < self.all as usize / 8
    }

    /// Waits until all seats are free, or for `time`.
    pub(crate) async fn empty(&self, time: Duration) {
        let _ = timeout(time, self.free.acquire_many(self.all)).await;
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let Some(address) = self.address else { return };
        let mut taken = self
            .seats
            .taken
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = taken.get_mut(&address) {
            *count -= 1;
            if *count == 0 {
                taken.remove(&address);
            }
        }
    }
}

/// An IPv4 address, or the /64 of an IPv6 one: as much as one household or one attacker has.
fn network(peer: IpAddr) -> u64 {
    match peer.to_canonical() {
        IpAddr::V4(address) => u64::from(address.to_bits()),
        IpAddr::V6(address) => u64::try_from(address.to_bits() >> 64).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn an_address_has_its_share_and_is_forgotten() {
        let limits = Limits {
            connections: 16,
            per_address: 2,
            ..Limits::default()
        };
        let seats = Seats::new(&limits);
        let take = async |peer: &str| {
            let permit = seats.wait().await.unwrap();
            seats.take(permit, Some(peer.parse().unwrap()))
        };
        let first = take("192.0.2.1").await;
        let second = take("::ffff:192.0.2.1").await;
        assert!(first.is_some() && second.is_some());
        assert!(take("192.0.2.1").await.is_none());
        let other = take("192.0.2.2").await;
        let home = [take("2001:db8::1").await, take("2001:db8::2:0:0:1").await];
        assert!(other.is_some() && home.iter().all(Option::is_some));
        assert!(take("2001:db8::3").await.is_none(), "the same /64");
        assert!(take("2001:db8:0:1::3").await.is_some());
        drop(first);
        assert!(take("192.0.2.1").await.is_some());
        drop((second, other, home));
        assert!(seats.taken.lock().unwrap().is_empty());
        assert_eq!(seats.free.available_permits(), 16);
    }
}
