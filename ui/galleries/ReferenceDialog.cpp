// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/ReferenceDialog.h"

#include "ui/dialogs/ErrorPanel.h"
#include "ui/format/HashText.h"
#include "ui/format/PersonText.h"
#include "ui/format/PlainText.h"
#include "ui/format/QualityText.h"
#include "ui/format/SearchText.h"
#include "ui/format/TimeText.h"
#include "ui/style/Icons.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace semblance::ui {

namespace {

constexpr QSize kLargePortrait{192, 240};
constexpr int kFactWidthPx = 360;

} // namespace

ReferenceDialog::ReferenceDialog(Workplace& workplace, ReferenceId id, QWidget* parent)
    : QDialog(parent), m_workplace(workplace), m_id(id),
      m_portraits(new ReferencePortraits(workplace, kLargePortrait * devicePixelRatioF(), this)),
      m_portrait(new QLabel(this)), m_title(new QLabel(this)), m_error(new ErrorPanel(this)),
      m_facts(new QFormLayout)
{
    setObjectName(QStringLiteral("referenceDialog"));
    setWindowTitle(tr("Reference"));
    m_portrait->setFixedSize(kLargePortrait);
    m_portrait->setScaledContents(true);
    m_portrait->setAccessibleName(tr("Portrait"));
    setImageSurface(m_portrait);
    m_title->setObjectName(QStringLiteral("referenceTitle"));
    m_title->setTextFormat(Qt::PlainText);
    setTextRole(m_title, TextRole::Section);
    m_facts->setVerticalSpacing(kGapPx);
    m_facts->setHorizontalSpacing(kMarginPx);
    m_facts->setRowWrapPolicy(QFormLayout::DontWrapRows);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* words = new QVBoxLayout;
    words->setSpacing(kMarginPx);
    words->addWidget(m_title);
    words->addWidget(m_error);
    words->addLayout(m_facts);
    words->addStretch();
    auto* columns = new QHBoxLayout;
    columns->setSpacing(kGroupGapPx);
    columns->addWidget(m_portrait, 0, Qt::AlignTop);
    columns->addLayout(words, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGroupGapPx, kGroupGapPx, kGroupGapPx, kMarginPx);
    layout->setSpacing(kMarginPx);
    layout->addLayout(columns, 1);
    layout->addWidget(buttons);
    connect(m_portraits, &ReferencePortraits::portraitReady, this, &ReferenceDialog::showPortrait);
    connect(m_portraits, &ReferencePortraits::portraitFailed, this, [this] {
        if (const auto error = m_portraits->error(m_id)) {
            m_error->showError(*error);
        }
    });
    showPortrait();
    read();
}

void ReferenceDialog::read()
{
    m_workplace.jobs().startQuietly<casework::Reference>(
        [lab = m_workplace.sharedLab(), id = m_id](const StopToken&) {
            return lab->galleries().reference(id);
        },
        this,
        [this](const Result<casework::Reference>& reference) {
            if (reference) {
                showReference(*reference);
            } else {
                m_error->showError(reference.error());
            }
        });
}

void ReferenceDialog::showReference(const casework::Reference& reference)
{
    const casework::Subject& subject = reference.subject;
    m_title->setText(personText(subject));
    addFact(tr("Person's number"), plainText(subject.id), QStringLiteral("referenceSubject"));
    if (!subject.displayName.trimmed().isEmpty() && subject.displayName != subject.id) {
        addFact(tr("Name"), plainText(subject.displayName));
    }
    for (auto field = subject.fields.begin(); field != subject.fields.end(); ++field) {
        addFact(plainText(field.key()), plainText(field.value()));
    }
    addFact(tr("Image"), plainText(reference.image));
    addFile(reference);
    addFact(tr("Enrolled"), localTimeText(reference.enrolledUtc))
        ->setToolTip(exactTimeText(reference.enrolledUtc));
    addWarnings(reference.quality);
    adjustSize();
}

void ReferenceDialog::addFile(const casework::Reference& reference)
{
    auto* line = new QWidget(this);
    auto* hash = new QLabel(shortHash(reference.original), line);
    hash->setObjectName(QStringLiteral("referenceHash"));
    hash->setToolTip(wholeHash(reference.original));
    setTextRole(hash, TextRole::Monospace);
    auto* copy = new QToolButton(line);
    copy->setObjectName(QStringLiteral("copyHashButton"));
    copy->setAutoRaise(true);
    copy->setIcon(icon(QStringLiteral("copy")));
    copy->setToolTip(tr("Copy all 64 digits"));
    copy->setAccessibleName(copy->toolTip());
    connect(copy, &QToolButton::clicked, this, [whole = wholeHash(reference.original)] {
        QGuiApplication::clipboard()->setText(whole);
    });
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(hash);
    layout->addWidget(copy);
    layout->addStretch();
    auto* name = new QLabel(tr("SHA-256 of the file"), this);
    setTextRole(name, TextRole::Caption);
    m_facts->addRow(name, line);
}

void ReferenceDialog::addWarnings(const matching::QualityReport& quality)
{
    QStringList warnings;
    for (const auto& measurement : quality.concerns()) {
        if (measurement.concern == matching::QualityConcern::Warning) {
            warnings.append(qualityText(measurement).headline);
        }
    }
    addFact(tr("Quality warnings"),
            warnings.isEmpty() ? noConcernText(quality) : warnings.join(QLatin1Char('\n')));
    const auto pipeline = m_workplace.pipeline();
    const auto access = m_workplace.lab().isReadOnly() ? LabAccess::ReadOnly : LabAccess::Full;
    const QString others =
        pipeline ? qualityOfOtherModelsText(quality, pipeline->engine(), access) : QString();
    if (!others.isEmpty())
        addFact(tr("Measured"), others, QStringLiteral("measuredOtherwise"));
}

QLabel* ReferenceDialog::addFact(const QString& name, const QString& value,
                                 const QString& objectName)
{
    auto* label = new QLabel(value, this);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setWordWrap(true);
    label->setMinimumWidth(kFactWidthPx);
    auto* caption = new QLabel(name, this);
    caption->setTextFormat(Qt::PlainText);
    setTextRole(caption, TextRole::Caption);
    m_facts->addRow(caption, label);
    return label;
}

void ReferenceDialog::showPortrait()
{
    const QImage image = m_portraits->portrait(m_id);
    if (!image.isNull()) {
        m_portrait->setPixmap(QPixmap::fromImage(image));
    }
}

} // namespace semblance::ui
