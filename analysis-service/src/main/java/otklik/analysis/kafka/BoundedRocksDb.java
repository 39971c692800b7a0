package otklik.analysis.kafka;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/** One memory budget for all stores of the process, where the default is a budget for each of them. */
public final class BoundedRocksDb implements RocksDBConfigSetter {
    private static final long TOTAL = 96L * 1024 * 1024;
    private static final long FOR_WRITES = 64L * 1024 * 1024;
    private static final long WRITE_BUFFER = 4L * 1024 * 1024;
    /** Some fifty stores share the budget: with blocks of the usual size, nearly empty ones would use it up. */
    private static final long WRITE_BLOCK = 32L * 1024;

    private static final Cache CACHE = new LRUCache(TOTAL);
    private static final WriteBufferManager WRITES = new WriteBufferManager(FOR_WRITES, CACHE);

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        options.setWriteBufferManager(WRITES);
        options.setWriteBufferSize(WRITE_BUFFER);
        options.setArenaBlockSize(WRITE_BLOCK);
        options.setMaxWriteBufferNumber(2);
        options.setTableFormatConfig(table);
    }

    /** The budget belongs to the process and outlives each store. */
    @Override
    public void close(String storeName, Options options) {}
}
