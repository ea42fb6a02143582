# Computes the coefficients of the three questions with one value again, with their intervals:
#   nybrott agreement --ratings > ratings.csv
#   Rscript agreement.R ratings.csv        # after install.packages("irrCAC")
library(irrCAC)
file <- commandArgs(trailingOnly = TRUE)[1]
ratings <- read.csv(file, na.strings = "", colClasses = "character", check.names = FALSE)
declared <- list(
  category = c("emergency", "preparedness", "long_term", "unclear"),
  new = c("yes", "no", "unclear"),
  verdict = c("innovation", "not_innovation", "undetermined")
)
for (question in names(declared)) {
  rows <- ratings[ratings$question == question, -(1:3)]
  rows <- rows[rowSums(!is.na(rows)) > 1, , drop = FALSE]
  rows <- rows[, colSums(!is.na(rows)) > 0, drop = FALSE]
  if (nrow(rows) == 0) next
  for (coefficient in list(pa.coeff.raw, conger.kappa.raw, fleiss.kappa.raw, krippen.alpha.raw,
                           gwet.ac1.raw, bp.coeff.raw)) {
    print(cbind(question, coefficient(rows, categ.labels = declared[[question]])$est))
  }
}
