//! The newest version of a report, as SQL. Every question about it is put together here, so that "newest"
//! means one thing: the highest version number.

/// The number of the newest version of the case that `$case` names.
macro_rules! newest_no {
    ($case:literal) => {
        concat!("(SELECT max(version) FROM case_version WHERE case_no = ", $case, ")")
    };
}

/// Joins the newest version `v` of the report `r`.
macro_rules! newest_version {
    () => {
        concat!(
            " JOIN case_version v ON v.case_no = r.no AND v.version = ",
            $crate::store::newest::newest_no!("r.no"),
            " "
        )
    };
}

/// Joins the newest version `v` of the report `r`, for columns that an index has: no report is read.
macro_rules! newest_heading {
    () => {
        concat!(
            " JOIN case_version v INDEXED BY case_heading ON v.case_no = r.no AND v.version = ",
            $crate::store::newest::newest_no!("r.no"),
            " "
        )
    };
}

/// Selects `$columns` of the newest version of the one case that `$case` names.
macro_rules! of_newest_version {
    ($columns:literal, $case:literal) => {
        concat!(
            "SELECT ",
            $columns,
            " FROM case_version WHERE case_no = ",
            $case,
            " ORDER BY version DESC LIMIT 1"
        )
    };
}

pub(super) use {newest_heading, newest_no, newest_version, of_newest_version};
