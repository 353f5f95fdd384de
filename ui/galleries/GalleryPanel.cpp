// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/GalleryPanel.h"

#include "casework/gallery/DismissedProblems.h"
#include "matching/models/EngineFingerprint.h"
#include "ui/dialogs/Dialogs.h"
#include "ui/dialogs/ErrorPanel.h"
#include "ui/format/TimeText.h"
#include "ui/galleries/EnrolDialog.h"
#include "ui/galleries/EnrolmentStrip.h"
#include "ui/galleries/FaceChoiceDialog.h"
#include "ui/galleries/ProblemTable.h"
#include "ui/galleries/ReferenceDialog.h"
#include "ui/galleries/ReferenceGrid.h"
#include "ui/galleries/UnfinishedBanner.h"
#include "ui/models/EnrolmentProblemModel.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"
#include "ui/widgets/Banner.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace semblance::ui {

namespace {

constexpr int kProblemTab = 1;

casework::WantedModels modelsOf(const matching::FacePipeline& pipeline)
{
    return {pipeline.fusion().models(), matching::qualityFingerprint(pipeline.engine())};
}

QLabel* factLabel(const QString& objectName, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    // By keyboard too, it would blink a text cursor in what nobody can write.
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

GalleryPanel::GalleryPanel(Workplace& workplace, EnrolmentRun& enrolment, QWidget* parent)
    : QWidget(parent), m_workplace(workplace), m_enrolment(enrolment),
      m_title(factLabel(QStringLiteral("galleryTitle"), this)),
      m_size(factLabel(QStringLiteral("gallerySize"), this)),
      m_source(factLabel(QStringLiteral("gallerySource"), this)),
      m_legalBasis(factLabel(QStringLiteral("galleryLegalBasis"), this)),
      m_created(factLabel(QStringLiteral("galleryCreated"), this)),
      m_enrolButton(new QPushButton(enrolText(), this)),
      m_stale(new Banner(BannerKind::Warning, QStringLiteral("warning"), this)),
      m_refresh(m_stale->addAct({})), m_unfinished(new UnfinishedBanner(workplace, this)),
      m_strip(new EnrolmentStrip(workplace.jobs(), this)), m_error(new ErrorPanel(this)),
      m_tabs(new QTabWidget(this)), m_references(new ReferenceGrid(workplace, this)),
      m_problems(new EnrolmentProblemModel(this)),
      m_problemTable(new ProblemTable(*m_problems, this))
{
    m_tabs->setObjectName(QStringLiteral("galleryTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_references, tr("References"));
    m_tabs->addTab(m_problemTable, QString());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMarginPx, 0, 0, 0);
    layout->setSpacing(kGapPx);
    layout->addWidget(makeHeader());
    layout->addWidget(m_unfinished);
    layout->addWidget(m_stale);
    layout->addWidget(m_strip);
    layout->addWidget(m_error);
    layout->addWidget(m_tabs, 1);
    connect(m_enrolButton, &QPushButton::clicked, this, &GalleryPanel::askToEnrol);
    connect(m_references, &ReferenceGrid::enrolRequested, this, &GalleryPanel::askToEnrol);
    connect(m_references, &ReferenceGrid::referenceOpened, this, &GalleryPanel::openReference);
    connect(m_references, &ReferenceGrid::readingFailed, m_error, &ErrorPanel::showError);
    connect(m_problemTable, &ProblemTable::faceChoiceRequested, this, &GalleryPanel::askForFace);
    connect(m_problemTable, &ProblemTable::dismissalRequested, this, &GalleryPanel::askToDismiss);
    connect(m_unfinished, &UnfinishedBanner::failed, m_error, &ErrorPanel::showError);
    connect(m_unfinished, &UnfinishedBanner::endedElsewhere, this, [this] {
        if (m_error->code() == ErrorCode::LabBusy) {
            m_error->clear();
        }
    });
    connect(m_unfinished, &UnfinishedBanner::goOnRequested, this,
            [this](const EnrolmentRequest& request) {
                m_error->clear();
                m_enrolment.enrol(m_gallery.name, request);
            });
    connect(m_strip, &EnrolmentStrip::cancelRequested, &m_enrolment, &EnrolmentRun::cancel);
    connect(m_strip, &EnrolmentStrip::problemsRequested, this, &GalleryPanel::showProblemList);
    connect(&m_enrolment, &EnrolmentRun::started, this, &GalleryPanel::followEnrolment);
    connect(&m_enrolment, &EnrolmentRun::finished, this, &GalleryPanel::takeReport);
    connect(&m_enrolment, &EnrolmentRun::failed, this, &GalleryPanel::takeFailure);
    connect(&m_workplace, &Workplace::engineReady, this, [this] {
        updateEnrolButton();
        countStale();
    });
    connect(&m_workplace, &Workplace::engineFailed, this, &GalleryPanel::updateEnrolButton);
    setUpStaleBanner();
    updateEnrolButton();
}

QString GalleryPanel::enrolText()
{
    return tr("&Enrol images…");
}

QWidget* GalleryPanel::makeHeader()
{
    auto* header = new QWidget(this);
    setPageTitle(m_title);
    m_title->setWordWrap(false);
    m_enrolButton->setObjectName(QStringLiteral("enrolButton"));
    setPrimary(m_enrolButton);
    auto* top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_enrolButton);
    auto* facts = new QFormLayout;
    facts->setVerticalSpacing(kSmallGapPx);
    facts->setHorizontalSpacing(kMarginPx);
    const std::pair<QString, QLabel*> rows[] = {{tr("Holds"), m_size},
                                                {tr("Source"), m_source},
                                                {tr("Legal basis"), m_legalBasis},
                                                {tr("Created"), m_created}};
    for (const auto& [name, value] : rows) {
        auto* label = new QLabel(name, header);
        setTextRole(label, TextRole::Caption);
        label->setBuddy(value);
        facts->addRow(label, value);
    }
    auto* layout = new QVBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, kGapPx);
    layout->addLayout(top);
    layout->addLayout(facts);
    return header;
}

void GalleryPanel::setUpStaleBanner()
{
    m_stale->setObjectName(QStringLiteral("staleBanner"));
    m_refresh->setObjectName(QStringLiteral("refreshGalleryButton"));
    m_refresh->setToolTip(tr("Also of references whose originals were put back since"));
    m_refresh->setVisible(!m_workplace.lab().isReadOnly());
    connect(m_refresh, &QPushButton::clicked, this,
            [this] { m_enrolment.refreshGallery(m_gallery.name); });
}

void GalleryPanel::showGallery(const casework::Gallery& gallery)
{
    const bool isAnother = gallery.id != m_gallery.id;
    const bool hasGrown = gallery.references != m_gallery.references;
    m_gallery = gallery;
    showFacts();
    updateEnrolButton();
    if (!isAnother) {
        // Another window's doing; while this one enrols, it follows step by step.
        if (hasGrown && !isBeingEnrolled()) {
            reloadGently();
        }
        return;
    }
    m_enrolDraft = {};
    m_error->clear();
    m_strip->clear();
    m_stale->setText({});
    m_problemTable->clearSearch();
    m_problems->setProblems({});
    m_problemTable->setNote({});
    m_tabs->setTabText(kProblemTab, tr("Not enrolled (…)"));
    m_tabs->setCurrentIndex(0);
    if (m_enrolment.gallery() == gallery.name && m_enrolment.job()) {
        m_strip->follow(*m_enrolment.job(), m_enrolment.work());
    }
    reload();
}

void GalleryPanel::focusSearch()
{
    if (m_tabs->currentIndex() == kProblemTab) {
        m_problemTable->focusSearch();
    } else {
        m_references->focusSearch();
    }
}

void GalleryPanel::showProblemTab()
{
    m_tabs->setCurrentIndex(kProblemTab);
}

bool GalleryPanel::areProblemsShown() const
{
    return m_tabs->currentIndex() == kProblemTab;
}

void GalleryPanel::showProblemList()
{
    showProblemTab();
    m_problemTable->focusFirst();
}

void GalleryPanel::reload()
{
    m_references->showGallery(m_gallery.id);
    readAround();
}

void GalleryPanel::reloadGently()
{
    if (!m_references->refresh()) {
        m_references->showGallery(m_gallery.id);
    }
    readAround();
}

void GalleryPanel::readAround()
{
    readProblems();
    showUnfinished();
    countStale();
}

void GalleryPanel::showUnfinished()
{
    m_unfinished->showGallery(isBeingEnrolled() ? std::nullopt : std::optional(m_gallery.id));
}

void GalleryPanel::refresh()
{
    if (isBeingEnrolled()) {
        m_references->refresh();
    } else if (m_gallery.id != GalleryId{}) {
        readAround();
    }
}

void GalleryPanel::tryImagesAgain()
{
    m_references->tryImagesAgain();
}

bool GalleryPanel::isBeingEnrolled() const
{
    return m_enrolment.isRunning() && m_enrolment.gallery() == m_gallery.name;
}

void GalleryPanel::openReference(ReferenceId id)
{
    auto* dialog = new ReferenceDialog(m_workplace, id, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void GalleryPanel::askForFace(const casework::EnrolmentProblem& problem)
{
    auto* dialog = new FaceChoiceDialog(m_workplace, problem, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FaceChoiceDialog::faceChosen, this,
            [this, problem, gallery = m_gallery.name](const RectPx& face) {
                m_error->clear();
                m_enrolment.enrolFace(gallery, problem, face);
            });
    dialog->open();
}

void GalleryPanel::askToDismiss(const std::vector<casework::EnrolmentProblem>& problems)
{
    const bool isSure = Dialogs::inUse().confirm(
        this, {tr("Take off the list"),
               tr("%Ln image(s) will no longer be listed: searches in this gallery no longer say "
                  "that people may be missing because of them, or that a photograph was named as "
                  "another person too. The files are not touched; if they are enrolled again and "
                  "fail, they are listed again.",
                  nullptr, static_cast<int>(problems.size())),
               tr("&Take off the list")});
    if (!isSure) {
        return;
    }
    m_workplace.jobs().save(
        [lab = m_workplace.sharedLab(), gallery = m_gallery.name, problems]() -> Result<void> {
            const auto dismissed = casework::dismissProblems(
                lab->galleries(), gallery, [&](const casework::EnrolmentProblem& listed) {
                    return std::ranges::any_of(problems, [&](const auto& problem) {
                        return casework::isSameImage(problem, listed);
                    });
                });
            if (!dismissed) {
                return passOn(dismissed);
            }
            return {};
        },
        this,
        [this](const Result<void>& dismissed) {
            if (!dismissed) {
                m_error->showError(dismissed.error());
            }
            readProblems();
        });
}

void GalleryPanel::askToEnrol()
{
    if (!m_enrolButton->isEnabled()) {
        return;
    }
    auto* dialog = new EnrolDialog(m_gallery.name, m_enrolDraft, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, gallery = m_gallery.name] {
        m_enrolDraft = {};
        m_error->clear();
        m_enrolment.enrol(gallery, dialog->request());
    });
    connect(dialog, &QDialog::rejected, this, [this, dialog] { m_enrolDraft = dialog->request(); });
    dialog->open();
}

void GalleryPanel::showFacts()
{
    m_title->setText(m_gallery.name);
    m_size->setText(tr("%1 · %2").arg(tr("%Ln person(s)", nullptr, m_gallery.people),
                                      tr("%Ln reference(s)", nullptr, m_gallery.references)));
    m_source->setText(m_gallery.source);
    m_legalBasis->setText(m_gallery.legalBasis);
    m_created->setText(localTimeText(m_gallery.createdUtc));
    m_created->setToolTip(exactTimeText(m_gallery.createdUtc));
}

void GalleryPanel::updateEnrolButton()
{
    QString reason;
    if (m_workplace.lab().isReadOnly()) {
        reason = tr("This lab is read-only.");
    } else if (m_workplace.engineError()) {
        reason = tr("There is no engine: the models could not be loaded.");
    } else if (!m_workplace.pipeline()) {
        reason = tr("The engine is still loading.");
    } else if (m_enrolment.isRunning()) {
        reason = m_enrolment.work() == GalleryWork::Refresh
                     ? tr("A gallery is being refreshed; one at a time.")
                     : tr("An enrolment is under way; one at a time.");
    }
    m_enrolButton->setEnabled(reason.isEmpty() && !m_gallery.name.isEmpty());
    m_enrolButton->setToolTip(reason);
    m_references->setEnrolAllowed(m_enrolButton->isEnabled(), reason, isBeingEnrolled());
    m_problemTable->setFaceChoiceAllowed(m_enrolButton->isEnabled(), reason);
    // It needs no engine.
    const bool mayDismiss = !m_workplace.lab().isReadOnly() && !m_enrolment.isRunning();
    m_problemTable->setDismissalAllowed(mayDismiss, mayDismiss ? QString() : reason);
    m_unfinished->setGoOnAllowed(m_enrolButton->isEnabled(), reason);
}

void GalleryPanel::readProblems()
{
    const int request = ++m_problemRequest;
    m_workplace.jobs().startQuietly<std::vector<casework::EnrolmentProblem>>(
        [lab = m_workplace.sharedLab(), id = m_gallery.id](const StopToken&) {
            return lab->galleries().problems(id);
        },
        this,
        [this, request](Result<std::vector<casework::EnrolmentProblem>> problems) {
            if (request != m_problemRequest) {
                return;
            }
            if (!problems) {
                m_error->showError(problems.error());
                return;
            }
            showProblems(*std::move(problems));
        });
}

void GalleryPanel::showProblems(std::vector<casework::EnrolmentProblem> problems)
{
    const int count = static_cast<int>(problems.size());
    QString note;
    const bool isRefreshed = isBeingEnrolled() && m_enrolment.work() == GalleryWork::Refresh;
    if (isRefreshed) {
        note = tr("The gallery is being refreshed: of which references that is impossible is "
                  "listed when it has ended.");
    } else if (isBeingEnrolled() && count == 0) {
        note = tr("An enrolment is under way: which of its images cannot be enrolled is listed "
                  "when it has ended. Nothing was listed before.");
    } else if (isBeingEnrolled()) {
        note = tr("An enrolment is under way: which of its images cannot be enrolled is listed "
                  "when it has ended. What is listed below was listed before.");
    }
    m_problemTable->setNote(note);
    m_tabs->setTabToolTip(kProblemTab, note);
    m_tabs->setTabText(kProblemTab, isBeingEnrolled()
                                        //: While an enrolment runs, more may come
                                        ? tr("Not enrolled (%Ln …)", nullptr, count)
                                        : tr("Not enrolled (%Ln)", nullptr, count));
    m_problems->setProblems(std::move(problems));
}

void GalleryPanel::countStale()
{
    const auto pipeline = m_workplace.pipeline();
    if (!pipeline || m_enrolment.isRunning()) {
        m_stale->setText({});
        return;
    }
    m_workplace.jobs().startQuietly<casework::RefreshNeed>(
        [lab = m_workplace.sharedLab(), pipeline, id = m_gallery.id](const StopToken&) {
            return casework::refreshNeed(lab->galleries(), id, modelsOf(*pipeline));
        },
        this,
        [this, id = m_gallery.id,
         engine = pipeline->engine().id](const Result<casework::RefreshNeed>& need) {
            if (id != m_gallery.id || m_enrolment.isRunning()) {
                return;
            }
            if (!need) {
                m_error->showError(need.error());
                return;
            }
            showStale({*need, m_workplace.hasDamagedTemplates(m_gallery.name)},
                      QString::fromStdString(engine));
        });
}

QString GalleryPanel::refreshOffer(const Stale& stale, const QString& engine)
{
    if (stale.isDamaged) {
        m_refresh->setText(tr("&Mend templates"));
        return tr("A search found damaged templates in this gallery and stopped. What is damaged "
                  "is found, and made anew where the original is stored and whole.");
    }
    if (stale.need.withoutTemplates > 0) {
        m_refresh->setText(tr("&Make templates"));
        return tr("%Ln reference(s) cannot be searched: they have no templates of the engine %1 "
                  "yet. Templates can be made from the stored originals.",
                  nullptr, static_cast<int>(stale.need.withoutTemplates))
            .arg(engine);
    }
    if (stale.need.measuredOtherwise > 0) {
        m_refresh->setText(tr("&Measure quality anew"));
        return tr("The image quality of %Ln reference(s) was measured with other "
                  "models than the engine %1 has: the warnings beside them may be "
                  "wrong, scores are not. It can be measured anew from the stored "
                  "originals.",
                  nullptr, static_cast<int>(stale.need.measuredOtherwise))
            .arg(engine);
    }
    m_refresh->setText(tr("Tr&y again"));
    return {};
}

void GalleryPanel::showStale(const Stale& stale, const QString& engine)
{
    QString offer = refreshOffer(stale, engine);
    if (!offer.isEmpty() && m_workplace.lab().isReadOnly()) {
        offer += QLatin1Char(' ') + tr("Not here: this lab is read-only.");
    }
    QStringList lines{offer};
    if (stale.need.beyondMending > 0) {
        lines << tr("%Ln reference(s) are left out of searches: an earlier attempt could make no "
                    "templates of them. Why is in the list of what was not enrolled.",
                    nullptr, static_cast<int>(stale.need.beyondMending));
    }
    lines.removeAll(QString());
    m_stale->setLines(lines);
}

void GalleryPanel::followEnrolment(const QString& gallery)
{
    updateEnrolButton();
    m_stale->setText({});
    if (gallery == m_gallery.name) {
        m_error->clear();
        m_strip->follow(*m_enrolment.job(), m_enrolment.work());
        readProblems();
        showUnfinished();
    }
}

void GalleryPanel::takeReport(const QString& gallery, const casework::EnrolmentReport& report)
{
    updateEnrolButton();
    if (gallery != m_gallery.name) {
        countStale();
        return;
    }
    if (m_enrolment.work() == GalleryWork::Refresh) {
        m_strip->showRefreshed(report);
    } else {
        m_strip->showReport(report, m_enrolment.person());
    }
    reload();
}

void GalleryPanel::takeFailure(const QString& gallery, const Error& error)
{
    updateEnrolButton();
    if (gallery == m_gallery.name) {
        m_strip->clear();
    }
    // Also of a gallery that is not shown: nothing else would say that its enrolment ended.
    m_error->showError(error);
    readAround();
}

} // namespace semblance::ui
