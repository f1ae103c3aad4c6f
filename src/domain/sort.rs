//! Sorting, with little code.

use std::cmp::Ordering;

/// Sorts; what compares equal stays in its order.
///
/// As `slice::sort_by`, and slower where there are thousands: its code stands once in the program,
/// where the standard library's is made anew, with two kilobytes, for every type that is sorted.
pub fn sort_by<T>(items: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    let mut ranks = ranks(items.len(), &mut |a, b| compare(&items[a], &items[b]));
    for place in 0..items.len() {
        while ranks[place] != place {
            let to = ranks[place];
            items.swap(place, to);
            ranks.swap(place, to);
        }
    }
}

/// Sorts by what `key` makes of each.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], mut key: impl FnMut(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// Where each item goes: a merge sort of their places, from the bottom up.
fn ranks(length: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..length).collect();
    let mut merged = Vec::with_capacity(length);
    let mut width = 1;
    while width < length {
        merged.clear();
        for run in order.chunks(2 * width) {
            let (mut left, mut right) = run.split_at(width.min(run.len()));
            while let ([a, rest_left @ ..], [b, rest_right @ ..]) = (left, right) {
                if compare(*a, *b).is_gt() {
                    merged.push(*b);
                    right = rest_right;
                } else {
                    merged.push(*a);
                    left = rest_left;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        std::mem::swap(&mut order, &mut merged);
        width *= 2;
    }
    let mut ranks = vec![0; length];
    for (rank, place) in order.into_iter().enumerate() {
        ranks[place] = rank;
    }
    ranks
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn sorting_keeps_the_order_of_equals(numbers in proptest::collection::vec(0u8..8, 0..70)) {
            let mut ours: Vec<(u8, usize)> = numbers.into_iter().zip(0..).collect();
            let mut theirs = ours.clone();
            sort_by_key(&mut ours, |(number, _)| *number);
            theirs.sort_by_key(|(number, _)| *number);
            proptest::prop_assert_eq!(ours, theirs);
        }
    }
}
