//! Registers of one's own.

use super::*;
use crate::domain::ToMessage as _;
use crate::register::{RegisterError, RegisterFault};

const HEADER: &str = "level,number,name,names,authority_names,from,until,today\n";
const FIRST: &str = "register,,Statistics of my own,,,2030-01-01,,\n";

fn parse(rows: &str) -> Result<Register, RegisterError> {
    Register::parse(&format!("# a remark\n{HEADER}{FIRST}{rows}"))
}

#[test]
fn a_register_of_ones_own_is_read() {
    let rows = "county,60,Nordvest,,,,,\n\
                municipality,6001,Kyst,Kyst - Mearra,Mearra suohkan,2030-01-01,,\n\
                municipality,1511,Vanylven,,,,2029-12-31,6001\n";
    let register = parse(rows).unwrap();
    assert_eq!(register.as_of().to_string(), "2030-01-01");
    assert_eq!(register.attribution(), "Statistics of my own");
    for name in ["Kyst", "mearra", "Vanylven kommune", "1511", "6001"] {
        assert_eq!(register.resolve_name(name), found("6001"), "{name}");
    }
    assert_eq!(register.resolve_name("Trondheim"), Resolution::Unknown);
    assert_eq!(register.place(number("6001")).unwrap().county, "Nordvest");
}

#[test]
fn what_is_wrong_with_a_register_is_named_with_row_and_column() {
    let county = "county,60,Nordvest,,,,,\n";
    let missing = RegisterFault::Missing;
    let no_number = |found: &str| RegisterFault::NoNumber { found: found.to_owned() };
    for (rows, line, column, fault) in [
        ("county,,Nordvest,,,,,\n", 4, "number", missing.clone()),
        ("county,6001,Nordvest,,,,,\n", 4, "number", no_number("6001")),
        ("municipality,60,Kyst,,,,,\n", 4, "number", no_number("60")),
        ("municipality,6001,,,,,,\n", 4, "name", missing.clone()),
        (
            "municipality,6001,Kyst,,,i fjor,,\n",
            4,
            "from",
            RegisterFault::NoDate { found: "i fjor".into() },
        ),
        ("municipality,6001,Kyst,,,,2029-12-31,\n", 4, "today", missing.clone()),
        ("municipality,6001,Kyst,,,,,6001\n", 4, "until", missing),
        ("municipality,6001,Kyst,,,,2029-12-31,60o2\n", 4, "today", no_number("60o2")),
        (
            "village,6001,Kyst,,,,,\n",
            4,
            "level",
            RegisterFault::NoLevel { found: "village".into() },
        ),
        (
            "municipality,6001,Kyst,,,,,\n",
            4,
            "number",
            RegisterFault::NotInForce { number: number("60") },
        ),
    ] {
        assert_eq!(parse(rows).unwrap_err(), RegisterError { line, column, fault }, "{rows}");
    }
    let twice = format!("{county}municipality,6001,Kyst,,,,,\nmunicipality,6001,Hav,,,,,\n");
    let fault = RegisterFault::Twice { number: number("6001") };
    assert_eq!(parse(&twice).unwrap_err(), RegisterError { line: 6, column: "number", fault });
    let gone = format!("{county}municipality,6001,Kyst,,,,2029-12-31,6002\n");
    let fault = RegisterFault::NotInForce { number: number("6002") };
    assert_eq!(parse(&gone).unwrap_err(), RegisterError { line: 5, column: "today", fault });
}

#[test]
fn a_file_that_is_no_register_is_refused() {
    for text in ["", "hei\n", "level,nr,name\n", "\0\0\0", "level,number\n\"", HEADER] {
        let error = Register::parse(text).unwrap_err();
        assert_eq!(error.to_message().key, "register-fault", "{text:?}");
    }
    // Saved by a Norwegian Excel.
    let error = Register::parse(&HEADER.replace(',', ";")).unwrap_err();
    assert_eq!((error.line, error.column), (1, "level"));
}
