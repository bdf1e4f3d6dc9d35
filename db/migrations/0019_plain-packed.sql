-- What generates a column is parsed anew for each row that is updated and does not change it: the packed text is written
-- with its row instead. Asking for each figure whether its area is there took a quarter of the writing; what it is
-- computed of refers to the area.
ALTER TABLE "indicator_value" DROP CONSTRAINT "indicator_value_area_code_area_code_fk";--> statement-breakpoint
ALTER TABLE "indicator_value" ALTER COLUMN "packed" DROP EXPRESSION;--> statement-breakpoint
DROP FUNCTION "packed_list"(text[]);
