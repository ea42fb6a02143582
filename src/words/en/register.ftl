# What is wrong with a register of municipalities.
register-not-used = The built-in register of municipalities is used instead of { $file }. There, { $why }.
register-fault = line { $line }, column “{ $column }”: { $what }
register-unreadable = this is not a CSV file ({ $reason })
register-other-column = the header has “{ $found }” here. Write the columns in the order of docs/register.md
register-no-first-row = a row “register” with the date and the source of the data is missing. Add it
register-missing = nothing is written here. Fill it in
register-no-level = “{ $found }” is none of register, municipality, county
register-no-number = “{ $found }” is not the number of such a place. Write four digits for a municipality, two for a county
register-no-date = “{ $found }” is not a date. Write it as 2020-01-01
register-twice = { $number } is in force in an earlier row, too. Give one of them a last day
register-not-in-force = no row has { $number } in force. Correct the number or add the row
register-too-long = there are more than { $most } rows
