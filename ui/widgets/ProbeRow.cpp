// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ProbeRow.h"

#include "ui/format/FaceText.h"
#include "ui/format/PlainText.h"
#include "ui/format/QualityText.h"
#include "ui/style/Icons.h"
#include "ui/style/Palettes.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"
#include "ui/widgets/ElidedLabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kPortrait(32, 40);

QString warningLines(const matching::QualityReport& report)
{
    QStringList lines;
    for (const matching::QualityMeasurement& concern : concernsInWords(report))
        //: %1: "Warning" or "Notice", %2: what was found
        lines << ProbeRow::tr("%1: %2").arg(concernText(concern.concern),
                                            qualityText(concern).headline);
    return lines.join(u'\n');
}

} // namespace

ProbeRow::ProbeRow(Workplace& workplace, const ProbeFace& probe, QWidget* parent)
    : QWidget(parent), m_probe(probeName(probe.exhibit.id.value, probe.mark)),
      m_fileName(plainText(probe.exhibit.fileName)), m_layout(new QHBoxLayout(this)),
      m_portrait(new QLabel(this)), m_name(new ElidedLabel(this)), m_sign(new QLabel(this)),
      m_file(new ElidedLabel(this))
{
    m_portrait->setFixedSize(kPortrait);
    setImageSurface(m_portrait);
    m_name->setObjectName(u"probeRowName"_s);
    m_file->setObjectName(u"probeRowFile"_s);
    setTextRole(m_file, TextRole::Caption);
    auto* below = new QHBoxLayout;
    below->setSpacing(kSmallGapPx);
    below->addWidget(m_sign);
    below->addWidget(m_file, 1);
    auto* lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addStretch();
    lines->addWidget(m_name);
    lines->addLayout(below);
    lines->addStretch();
    m_layout->setContentsMargins(0, 2, 0, 2);
    m_layout->setSpacing(kGapPx);
    m_layout->addWidget(m_portrait);
    m_layout->addLayout(lines, 1);
    QString tip = m_probe + u'\n' + m_fileName;
    if (const QString warnings = warningLines(probe.quality); !warnings.isEmpty())
        tip += u'\n' + warnings;
    setToolTip(tip);
    setNote({});
    setProblem({});
    drawSign();
    loadPortrait(workplace, probe);
}

void ProbeRow::setNote(const QString& note)
{
    m_name->setText(note.isEmpty() ? m_probe : m_probe + u" · "_s + note);
}

void ProbeRow::setProblem(const QString& problem)
{
    m_sign->setVisible(!problem.isEmpty());
    m_file->setText(problem.isEmpty() ? m_fileName : problem);
}

void ProbeRow::addEnd(QWidget* end)
{
    m_layout->addWidget(end);
}

QString ProbeRow::words() const
{
    const QString what = m_name->text() + u", "_s + m_fileName;
    return m_file->text() == m_fileName ? what : what + u". "_s + m_file->text();
}

void ProbeRow::loadPortrait(Workplace& workplace, const ProbeFace& probe)
{
    const double ratio = devicePixelRatioF();
    const QSize sizePx = (QSizeF(kPortrait) * ratio).toSize();
    workplace.jobs().startQuietly<QImage>(
        [probe, sizePx](const StopToken&) -> Result<QImage> {
            return probePortrait(probe, sizePx);
        },
        this,
        [this, ratio](const Result<QImage>& portrait) {
            if (!portrait)
                return;
            QPixmap pixmap = QPixmap::fromImage(*portrait);
            pixmap.setDevicePixelRatio(ratio);
            m_portrait->setPixmap(pixmap);
        });
}

void ProbeRow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawSign();
}

void ProbeRow::drawSign()
{
    m_sign->setPixmap(
        iconPixmap(u"warning"_s, colours().warning, kSmallIconPx, devicePixelRatioF()));
}

} // namespace semblance::ui
