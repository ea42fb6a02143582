//! A PostgreSQL server: the functions of `functions.sql`, called with the rights of a member.

mod connecting;
mod connection;
mod installing;
mod parameters;
mod password_file;
mod server;
mod service_file;
mod trouble;

pub(super) use server::connect;
