package otklik.analysis.kafka;

import org.apache.kafka.common.serialization.Serde;

/** What a chat tells a group of itself, on its way there: under the name of the group's kind, a slash, and the group. */
sealed interface Addressed permits Contribution, Candidacy {
    Serde<Addressed> SERDE = new Packing<>(Addressed::write, Addressed::read).serde();

    private static void write(Addressed told, Packer out) {
        if (told instanceof Contribution contribution) {
            out.number(0);
            Contribution.PACKING.write().accept(contribution, out);
        } else {
            out.number(1);
            Candidacy.PACKING.write().accept((Candidacy) told, out);
        }
    }

    private static Addressed read(Unpacker in) {
        return in.number() == 0
                ? Contribution.PACKING.read().apply(in)
                : Candidacy.PACKING.read().apply(in);
    }
}
