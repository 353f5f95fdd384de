// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/CorpusRuns.h"

#include <QTest>

using namespace semblance;

/// What the fuzzer of metadata was given, again, and some of what it would try.
class TestMetadataCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seeds();
    void changedSeeds();
};

void TestMetadataCorpus::seeds()
{
    const auto corpus = tests::corpusIn(CORPUS_FOLDER);
    QVERIFY(corpus.size() >= 6);
    for (const Bytes& input : corpus)
        tests::runFuzzer(input);
    tests::runFuzzer({});
}

void TestMetadataCorpus::changedSeeds()
{
    tests::runFuzzerOnChanged(tests::corpusIn(CORPUS_FOLDER), 200, 4);
}

QTEST_GUILESS_MAIN(TestMetadataCorpus)
#include "tst_MetadataCorpus.moc"
