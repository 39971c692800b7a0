package otklik.publisher.tab;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import otklik.events.EventJson;

/** Fields of events by their names in the contract. */
final class Fields {
    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents())
                    .collect(Collectors.toMap(
                            component -> EventJson.field(component.getName()), RecordComponent::getAccessor));
        }
    };

    private Fields() {}

    static Object value(Record event, String field) {
        Method accessor = ACCESSORS.get(event.getClass()).get(field);
        if (accessor == null) {
            throw new IllegalArgumentException(event.getClass().getSimpleName() + " has no field " + field);
        }
        try {
            return accessor.invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("field " + field + " cannot be read", e);
        }
    }
}
