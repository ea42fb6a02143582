//! A simple sample that is sorted into groups of known size afterwards: by county or sector, or by what a first reviewer
//! answered to every case.

use super::super::numbers::real;
use super::stratified::{DomainCount, SampledShare, StratumCount, weighted};

/// Returns the share in all groups together, each by its true size (Cochran 1977, 5A.42). A group of which no case was
/// drawn is taken to be as the others. `None` where nothing was drawn, or more than there is.
#[must_use]
pub fn adjusted(groups: &[StratumCount]) -> Option<SampledShare> {
    let sum = |of: fn(&StratumCount) -> usize| groups.iter().map(of).sum::<usize>();
    let (population, drawn) = (sum(|group| group.size), sum(|group| group.drawn));
    let fits = |group: &StratumCount| group.with <= group.drawn && group.drawn <= group.size;
    if drawn == 0 || !groups.iter().all(fits) {
        return None;
    }
    let pooled = real(sum(|group| group.with)) / real(drawn);
    let share = |group: &StratumCount| match group.drawn {
        0 => pooled,
        of => real(group.with) / real(of),
    };
    let shares: Vec<f64> = groups.iter().map(share).collect();
    Some(weighted(groups, &shares, population, drawn))
}

/// Returns the same within a part of all cases that cuts across the groups, such as the innovations: the ratio of two
/// adjusted totals, with the variance of its linearised form (Särndal, Swensson and Wretman 1992, 7.6).
#[must_use]
pub fn adjusted_domain(groups: &[DomainCount]) -> Option<SampledShare> {
    let sum = |of: fn(&DomainCount) -> usize| groups.iter().map(of).sum::<usize>();
    let (population, drawn) = (sum(|group| group.size), sum(|group| group.drawn));
    let of = sum(|group| group.of);
    if of == 0 || groups.iter().any(|group| group.drawn > group.size || group.of > group.drawn) {
        return None;
    }
    let total = |count: fn(&DomainCount) -> usize| -> f64 {
        let pooled = real(sum(count)) / real(drawn);
        let rate = |group: &DomainCount| match group.drawn {
            0 => pooled,
            drawn => real(count(group)) / real(drawn),
        };
        groups.iter().map(|group| real(group.size) * rate(group)).sum()
    };
    let domain = total(|group| group.of);
    let share = total(|group| group.with) / domain;
    let spread = |group: &DomainCount| {
        if group.drawn < 2 || group.drawn >= group.size {
            return 0.0;
        }
        let (drawn, with, of) = (real(group.drawn), real(group.with), real(group.of));
        let sum = with - share * of;
        let squares = with * (1.0 - share).powi(2) + (of - with) * share.powi(2);
        (squares - sum * sum / drawn) / (drawn - 1.0)
    };
    let (all, cases) = (real(population), real(drawn));
    let weight = |group: &DomainCount| real(group.size) / all;
    let within: f64 = groups.iter().map(|group| weight(group) * spread(group)).sum();
    let between: f64 = groups.iter().map(|group| (1.0 - weight(group)) * spread(group)).sum();
    let of_mean = (1.0 - cases / all) / cases * within + between / (cases * cases);
    let variance = of_mean.max(0.0) * (all / domain).powi(2);
    let size = super::super::numbers::whole(domain.round()).max(of);
    Some(SampledShare::new(share, variance, of, size))
}

#[cfg(test)]
mod tests {
    use super::super::post_stratified;
    use super::*;

    #[test]
    fn groups_with_drawn_cases_are_post_stratified_and_others_are_as_those() {
        let group = |size, drawn, with| StratumCount { size, drawn, with };
        let all = [group(600, 104, 50), group(400, 58, 19), group(234, 38, 8)];
        assert_eq!(adjusted(&all), post_stratified(&all));
        let found = adjusted(&[group(600, 104, 50), group(400, 58, 19), group(234, 0, 0)]).unwrap();
        let known = (600.0 * 50.0 / 104.0 + 400.0 * 19.0 / 58.0 + 234.0 * 69.0 / 162.0) / 1234.0;
        assert!((found.share - known).abs() < 1e-12, "{found:?}");
        assert_eq!(adjusted(&[group(10, 0, 0)]), None);
        assert_eq!(adjusted(&[group(1, 2, 1)]), None);
    }

    #[test]
    fn a_domain_of_all_drawn_cases_is_the_whole() {
        let strata = [(600, 104, 50), (400, 58, 19), (234, 38, 8)];
        let whole = strata.map(|(size, drawn, with)| StratumCount { size, drawn, with });
        let domain = strata.map(|(size, drawn, with)| DomainCount { size, drawn, of: drawn, with });
        let (whole, domain) = (adjusted(&whole).unwrap(), adjusted_domain(&domain).unwrap());
        assert!((whole.share - domain.share).abs() < 1e-12);
        assert!((whole.variance - domain.variance).abs() < 1e-12);
        assert_eq!(adjusted_domain(&[]), None);
    }
}
