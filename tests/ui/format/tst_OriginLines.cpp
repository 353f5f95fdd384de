// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/OriginText.h"

#include <QTest>

using namespace semblance;
using casework::PhotographOrigin;
using casework::ProvenanceType;

class tst_OriginLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileThatContradictsItsStatementIsAWarning_data()
    {
        QTest::addColumn<ProvenanceType>("type");
        QTest::addColumn<bool>("isWarned");
        using enum ProvenanceType;
        for (const ProvenanceType type : casework::kProvenanceTypes) {
            const bool isWarned = type == CameraStill || type == VideoFrame || type == Photograph ||
                                  type == PhotographOfScreen || type == Scan;
            QTest::newRow(std::string(casework::name(type)).c_str()) << type << isWarned;
        }
    }

    void aFileThatContradictsItsStatementIsAWarning()
    {
        QFETCH(ProvenanceType, type);
        QFETCH(bool, isWarned);
        const PhotographOrigin generated{
            type,
            {},
            {{std::string(imagery::trace::kImageGenerator), {}, "trainedAlgorithmicMedia"}}};
        const QString said = ui::contradictionText(generated);
        QCOMPARE(!said.isEmpty(), isWarned);
        if (isWarned) {
            QVERIFY2(said.contains(QStringLiteral("trainedAlgorithmicMedia")), qPrintable(said));
            QCOMPARE(ui::originLines(generated).value(1), QStringLiteral("Warning: ") + said);
        }
        const PhotographOrigin edited{
            type, {}, {{std::string(imagery::trace::kEditingSoftware), {}, "GIMP"}}};
        QVERIFY(ui::contradictionText(edited).isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_OriginLines)
#include "tst_OriginLines.moc"
