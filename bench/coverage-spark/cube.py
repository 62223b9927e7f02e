# Runs one SQL file on Apache Spark: Parquet in, Parquet out. Called by coverage-spark.bench.ts.
import sys

from pyspark.sql import SparkSession

master, statement, source, target = sys.argv[1:5]
spark = (
    SparkSession.builder.master(master)
    .appName("payung-cube")
    .config("spark.driver.memory", "1g")
    .config("spark.executor.memory", "1g")
    .config("spark.driver.host", "127.0.0.1")
    .config("spark.driver.bindAddress", "127.0.0.1")
    .config("spark.ui.enabled", "false")
    .config("spark.sql.shuffle.partitions", "8")
    .config("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
    .getOrCreate()
)
spark.sparkContext.setLogLevel("ERROR")
spark.read.parquet(source).createOrReplaceTempView("spell")
with open(statement, encoding="utf-8") as file:
    spark.sql(file.read()).write.mode("overwrite").parquet(target)
print("Spark", spark.version)
spark.stop()
