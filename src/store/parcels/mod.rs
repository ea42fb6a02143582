//! What crosses to other copies in parts: what is new since the last time, and taking what others handed over.

mod give;
mod take;
