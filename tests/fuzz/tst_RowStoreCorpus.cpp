// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/CorpusRuns.h"

#include <QTest>

using namespace semblance;

/// What the fuzzer of stores was given and has found, again, and some of what it would try.
class TestRowStoreCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seeds();
    void changedSeeds();
};

void TestRowStoreCorpus::seeds()
{
    const auto corpus = tests::corpusIn(CORPUS_FOLDER);
    QVERIFY(corpus.size() >= 5);
    for (const Bytes& input : corpus)
        tests::runFuzzer(input);
    tests::runFuzzer({});
}

void TestRowStoreCorpus::changedSeeds()
{
    tests::runFuzzerOnChanged(tests::corpusIn(CORPUS_FOLDER), 40, 3);
}

QTEST_GUILESS_MAIN(TestRowStoreCorpus)
#include "tst_RowStoreCorpus.moc"
